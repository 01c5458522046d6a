import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';

/** The one-time address where the first administrator is made: known to this process only, dead once anybody can sign in. */
@Injectable()
export class FirstAdministrator {
  private digest: Buffer | null = null;

  constructor(private readonly accounts: AccountDirectory) {}

  /** The path to print, or null when somebody can sign in already. */
  async invite(): Promise<string | null> {
    if (await this.accounts.anyone()) return null;
    const token = randomBytes(24).toString('base64url');
    this.digest = sha256(token);
    return `/setup/${token}`;
  }

  async isInvited(token: string): Promise<boolean> {
    return this.digest !== null && timingSafeEqual(this.digest, sha256(token)) && !(await this.accounts.anyone());
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
