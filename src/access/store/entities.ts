import { AccountRow, CharterSchoolRow, CharterTeamRow, SeatRow } from './account.entity.js';
import { DepartureRow, PolicyVersionRow, StaffImportRow } from './staff.entity.js';

export const accessEntities = [AccountRow, CharterSchoolRow, CharterTeamRow, DepartureRow, PolicyVersionRow, SeatRow, StaffImportRow];
