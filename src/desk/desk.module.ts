import { Global, Module } from '@nestjs/common';
import { ExportsModule } from '../exports/index.js';
import { FrameSource } from '../platform/web/index.js';
import { RecordLedgerFile } from './commands/record-ledger-file.js';
import { AccountController } from './pages/account.controller.js';
import { AdministrationController } from './pages/administration.controller.js';
import { CaseFileController } from './pages/case-file.controller.js';
import { CaseListController } from './pages/case-list.controller.js';
import { Frames } from './pages/frames.js';
import { HistoryController } from './pages/history.controller.js';
import { LedgerController } from './pages/ledger.controller.js';
import { LooksController } from './pages/looks.controller.js';
import { HomeController } from './pages/home.controller.js';
import { SetupController } from './pages/setup.controller.js';
import { FirstAdministrator } from './queries/first-administrator.js';
import { CaseFiles } from './queries/case-file.js';
import { CaseHistory } from './queries/case-history.js';
import { Names } from './queries/names.js';
import { MyWork } from './queries/my-work.js';

@Global()
@Module({
  imports: [ExportsModule],
  controllers: [AccountController, AdministrationController, HomeController, CaseListController, CaseFileController, HistoryController, LedgerController, LooksController, SetupController],
  providers: [CaseFiles, CaseHistory, FirstAdministrator, MyWork, Names, RecordLedgerFile, { provide: FrameSource, useClass: Frames }],
  exports: [FirstAdministrator, FrameSource],
})
export class DeskModule {}
