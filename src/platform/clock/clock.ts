import { Injectable } from '@nestjs/common';
import { instant, type Instant } from '../../kernel/instant.js';

/** The only place where the product asks what time it is. */
@Injectable()
export class Clock {
  now(): Instant {
    return instant(Date.now());
  }
}
