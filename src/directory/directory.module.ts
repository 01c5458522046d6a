import { Global, Module } from '@nestjs/common';
import { AddAgency } from './commands/add-agency.js';
import { AddCalendar } from './commands/add-calendar.js';
import { AddDistrict } from './commands/add-district.js';
import { AddSchool } from './commands/add-school.js';
import { SchoolDirectory } from './queries/school-directory.js';
import { DirectoryReads } from './store/directory-reads.js';

const doors = [AddAgency, AddCalendar, AddDistrict, AddSchool, SchoolDirectory];

@Global()
@Module({ providers: [...doors, DirectoryReads], exports: doors })
export class DirectoryModule {}
