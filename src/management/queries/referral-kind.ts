import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TextKinds } from '../../cases/index.js';
import { referralTable } from '../store/referral.entity.js';

/** Referrals are texts whose readers are chosen. */
@Injectable()
export class ReferralKind implements OnModuleInit {
  constructor(private readonly kinds: TextKinds) {}

  onModuleInit(): void {
    this.kinds.register(referralTable);
  }
}
