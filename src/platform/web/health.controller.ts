import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Readiness } from '../database/index.js';
import { Endpoint } from './endpoint.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('healthz') @Endpoint({ needs: 'signed-in', public: true })
  healthz() {
    return { status: 'ok' };
  }

  /** Migrations are done and the database takes writes. */
  @Get('readyz') @Endpoint({ needs: 'signed-in', public: true })
  async readyz() {
    if (!(await this.readiness.check())) throw new ServiceUnavailableException();
    return { status: 'ready' };
  }
}
