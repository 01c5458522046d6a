import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/index.js';
import { SETTINGS, type Settings } from '../settings/index.js';
import { LedgerPort } from './ledger-port.js';
import { migrate, type Migration } from './migrate.js';
import { Reader } from './reader.js';
import { Readiness } from './readiness.js';
import { MIGRATIONS, ScratchDatabases } from './scratch.js';
import { sourceOptions, type Entities } from './sources.js';
import { UnitOfWork } from './unit-of-work.js';

/** Entities, migrations and the ledger are handed in from above: this floor knows none of them. */
export interface Holdings { entities: Entities; migrations: readonly Migration[]; ledger: Type<LedgerPort> }

@Module({})
export class DatabaseModule {
  static holding({ entities, migrations, ledger }: Holdings): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          name: 'writer',
          inject: [SETTINGS, Clock],
          useFactory: ({ database }: Settings) => ({ ...sourceOptions(database, entities).writer, retryAttempts: 0 }),
          dataSourceFactory: async (options) => {
            const source = await new DataSource(options!).initialize(); // first: it makes the file and turns WAL on
            await migrate(source, migrations, new Date().toISOString());
            return source;
          },
        }),
        TypeOrmModule.forRootAsync({
          name: 'reader',
          inject: [SETTINGS, getDataSourceToken('writer')],
          useFactory: ({ database }: Settings) => ({ ...sourceOptions(database, entities).reader, retryAttempts: 0 }),
        }),
      ],
      providers: [{ provide: LedgerPort, useClass: ledger }, UnitOfWork, Reader, Readiness, ScratchDatabases, { provide: MIGRATIONS, useValue: migrations }],
      exports: [LedgerPort, UnitOfWork, Reader, Readiness, ScratchDatabases],
    };
  }
}
