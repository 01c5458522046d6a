import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnedItemsSources } from '../../cases/index.js';
import { passPlan, planItems } from '../store/plan-owners.js';

/** Interventions and referrals go wherever what else somebody owns in a case goes. */
@Injectable()
export class HandOverPlans implements OnModuleInit {
  constructor(private readonly owned: OwnedItemsSources) {}

  onModuleInit(): void {
    this.owned.register({ open: planItems, pass: passPlan });
  }
}
