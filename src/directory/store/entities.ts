import { AgencyRow } from './agency.entity.js';
import { AgreementRow } from './agreement.entity.js';
import { CalendarRow } from './calendar.entity.js';
import { DistrictRow } from './district.entity.js';
import { SchoolRow } from './school.entity.js';

export const directoryEntities = [AgencyRow, AgreementRow, CalendarRow, DistrictRow, SchoolRow];
