import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { AskedClock } from './moment.js';

@Module({})
export class ClockModule {
  static holding(clock: Clock): DynamicModule {
    return { module: ClockModule, global: true, providers: [{ provide: Clock, useValue: new AskedClock(clock) }], exports: [Clock] };
  }
}
