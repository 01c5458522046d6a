import { Global, Module } from '@nestjs/common';
import { ExportsModule } from '../exports/index.js';
import { FrameSource } from '../platform/web/index.js';
import { RecordEntriesFile } from './commands/record-entries-file.js';
import { AccountController } from './pages/account.controller.js';
import { AdministrationController } from './pages/administration.controller.js';
import { AsItWasController } from './pages/as-it-was.controller.js';
import { CaseFileController } from './pages/case-file.controller.js';
import { CaseListController } from './pages/case-list.controller.js';
import { Frames } from './pages/frames.js';
import { HistoryController } from './pages/history.controller.js';
import { ChangesController } from './pages/changes.controller.js';
import { EntriesController } from './pages/entries.controller.js';
import { LooksController } from './pages/looks.controller.js';
import { HomeController } from './pages/home.controller.js';
import { MeetingController } from './pages/meeting.controller.js';
import { SetupController } from './pages/setup.controller.js';
import { FirstAdministrator } from './queries/first-administrator.js';
import { CaseFiles } from './queries/case-file.js';
import { CaseAsItWas } from './queries/case-as-it-was.js';
import { CaseChanges } from './queries/case-change.js';
import { CaseHistory } from './queries/case-history.js';
import { MeetingView } from './queries/meeting.js';
import { Names } from './queries/names.js';
import { MyWork } from './queries/my-work.js';

@Global()
@Module({
  imports: [ExportsModule],
  controllers: [AccountController, AdministrationController, HomeController, CaseListController, CaseFileController, HistoryController, ChangesController, EntriesController, LooksController, MeetingController, SetupController, AsItWasController],
  providers: [CaseAsItWas, CaseFiles, CaseChanges, CaseHistory, FirstAdministrator, MeetingView, MyWork, Names, RecordEntriesFile, { provide: FrameSource, useClass: Frames }],
  exports: [FirstAdministrator, FrameSource],
})
export class DeskModule {}
