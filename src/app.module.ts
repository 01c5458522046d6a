import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule, accessEntities } from './access/index.js';
import { assessmentEntities, AssessmentModule } from './assessment/index.js';
import { AuditModule, auditEntities, Ledger } from './audit/index.js';
import { caseEntities, CasesModule } from './cases/index.js';
import { DeskModule } from './desk/index.js';
import { directoryEntities, DirectoryModule } from './directory/index.js';
import { exportEntities, ExportsModule } from './exports/index.js';
import { intakeEntities, IntakeModule } from './intake/index.js';
import { managementEntities, ManagementModule } from './management/index.js';
import { oversightEntities, OversightModule } from './oversight/index.js';
import { peopleEntities, PeopleModule } from './people/index.js';
import { Clock, ClockModule } from './platform/clock/index.js';
import { DatabaseModule, EventRow } from './platform/database/index.js';
import { KeysModule } from './platform/keys/index.js';
import { SettingsModule, type Settings } from './platform/settings/index.js';
import { WebModule } from './platform/web/index.js';
import { protocolEntities, ProtocolsModule } from './protocols/index.js';
import { migrations } from './schema/index.js';
import { trackEntities, TracksModule } from './tracks/index.js';
import { stageEntities, StagesModule } from './stages/index.js';
import { trainingEntities, TrainingModule } from './training/index.js';

const entities = [EventRow, ...auditEntities, ...accessEntities, ...directoryEntities, ...peopleEntities, ...trainingEntities, ...protocolEntities, ...caseEntities, ...trackEntities, ...stageEntities, ...intakeEntities, ...assessmentEntities, ...managementEntities, ...exportEntities, ...oversightEntities];

/** The whole house, floor by floor from the ground. */
@Module({})
export class AppModule {
  static on(settings: Settings, clock: Clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.holding(settings), ClockModule.holding(clock), DatabaseModule.holding({ entities, migrations, ledger: Ledger }), KeysModule, WebModule,
        AuditModule, DirectoryModule, ProtocolsModule, AccessModule, PeopleModule, TrainingModule, CasesModule, TracksModule, StagesModule, IntakeModule, AssessmentModule, ManagementModule, ExportsModule, OversightModule, DeskModule,
      ],
    };
  }
}
