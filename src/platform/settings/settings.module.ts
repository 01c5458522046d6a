import { Module, type DynamicModule } from '@nestjs/common';
import type { Settings } from './settings.js';
import { SETTINGS } from './token.js';

@Module({})
export class SettingsModule {
  static holding(settings: Settings): DynamicModule {
    return { module: SettingsModule, global: true, providers: [{ provide: SETTINGS, useValue: settings }], exports: [SETTINGS] };
  }
}
