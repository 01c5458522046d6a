import { Injectable } from '@nestjs/common';
import { isId, type Id } from '../../kernel/ids.js';
import { StaffImportReads, type StaffImport } from '../store/known-accounts.js';

export type { StaffImport };
export type RecentImport = Awaited<ReturnType<StaffImportReads['recent']>>[number];

/** Lists of staff that were checked or taken. */
@Injectable()
export class StaffImports {
  constructor(private readonly imports: StaffImportReads) {}

  /** Null for anything that is no import. */
  async one(id: string): Promise<StaffImport | null> {
    return isId(id) ? this.imports.one(id) : null;
  }

  recent(): Promise<RecentImport[]> {
    return this.imports.recent(10);
  }

  /** Who of these user names has an account without a password yet. */
  withoutPassword(usernames: readonly string[]): Promise<{ id: Id; username: string; name: string }[]> {
    return this.imports.withoutPassword([...new Set(usernames.map((username) => username.toLowerCase()))]);
  }
}
