import { AgencyRow } from './agency.entity.js';
import { CalendarRow } from './calendar.entity.js';
import { DistrictRow } from './district.entity.js';
import { SchoolRow } from './school.entity.js';

export const directoryEntities = [AgencyRow, CalendarRow, DistrictRow, SchoolRow];
