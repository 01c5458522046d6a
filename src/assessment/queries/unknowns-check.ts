import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClosureChecks, type CaseKey, type Outstanding } from '../../cases/index.js';
import { OpenUnknowns } from './open-unknowns.js';

/** What closing a case asks of its assessment: every unknown is answered, or ended with who tried, how and why. */
@Injectable()
export class UnknownsCheck implements OnModuleInit {
  readonly area = 'Assessment';

  constructor(private readonly unknowns: OpenUnknowns, private readonly checks: ClosureChecks) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async whatIsOutstanding(key: CaseKey): Promise<Outstanding[]> {
    return (await this.unknowns.of(key)).map(({ text, href }) => ({ area: this.area, what: `Not yet known: ${text}`, href: key.may('case.assess') ? href : null }));
  }
}
