import { Global, Module } from '@nestjs/common';
import { AddAgency } from './commands/add-agency.js';
import { AddAgreement } from './commands/add-agreement.js';
import { AddCalendar } from './commands/add-calendar.js';
import { AddDistrict } from './commands/add-district.js';
import { AddSchool } from './commands/add-school.js';
import { ChangeAgency } from './commands/change-agency.js';
import { ChangeAgreement } from './commands/change-agreement.js';
import { ChangeCalendar } from './commands/change-calendar.js';
import { ChangeSchool } from './commands/change-school.js';
import { AgenciesController } from './pages/agencies.controller.js';
import { AgreementsController } from './pages/agreements.controller.js';
import { CalendarsController } from './pages/calendars.controller.js';
import { DistrictController } from './pages/district.controller.js';
import { SchoolsController } from './pages/schools.controller.js';
import { ArrestReminder } from './queries/arrest-reminder.js';
import { DirectoryRegister } from './queries/directory-register.js';
import { SchoolDirectory } from './queries/school-directory.js';
import { DirectoryLists } from './store/directory-lists.js';
import { DirectoryReads } from './store/directory-reads.js';

const doors = [AddAgency, AddAgreement, AddCalendar, AddDistrict, AddSchool, ChangeAgency, ChangeAgreement, ChangeCalendar, ChangeSchool, ArrestReminder, SchoolDirectory];

@Global()
@Module({
  controllers: [AgenciesController, AgreementsController, CalendarsController, DistrictController, SchoolsController],
  providers: [...doors, DirectoryLists, DirectoryReads, DirectoryRegister],
  exports: doors,
})
export class DirectoryModule {}
