import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';

@Module({})
export class ClockModule {
  static holding(clock: Clock): DynamicModule {
    return { module: ClockModule, global: true, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}
