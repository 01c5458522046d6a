import { Injectable } from '@nestjs/common';
import { CaseTrail, PastRows, type Beside, type LaterRow, type TrailLine } from '../../audit/index.js';
import { CaseDoor, ClassedTexts, type CaseKey } from '../../cases/index.js';
import { CaseSummary, type Section } from '../../exports/index.js';
import { isInstant, type Instant } from '../../kernel/instant.js';
import { atMoment } from '../../platform/clock/index.js';
import { readingFrom } from '../../platform/database/index.js';
import { isKnowledge } from '../rules/learned-later.js';
import { CaseChanges } from './case-change.js';
import { CaseFiles, type CaseFile } from './case-file.js';

/** The case as the team had it: its page and its record. `asToday` rows could be had only as they stand now. */
export interface PastCaseFile { file: CaseFile; record: Section[]; asToday: number }

/** A moment of a case: the entry after which it is seen, and the time of day that the page is read at. */
export interface Moment { line: TrailLine; at: Instant }

/** What a case page reads beside the rows of the case: families and their accounts, calendars, the district, and protocols as published. */
const beside: Beside = {
  naming: [
    { table: 'guardian_link', column: 'student_id', names: 'person' }, { table: 'guardian_link', column: 'guardian_id', names: 'person' }, { table: 'calendar', column: 'school_id', names: 'school' },
  ],
  whole: ['district'],
  fixed: [{ table: 'protocol_version', column: 'sha256', shape: /^[0-9a-f]{64}$/ }],
};

/** Moments that somebody will ask for by what happened in them. */
const named: readonly string[] = ['case.opened', 'determination.recorded', 'determination.signed', 'plan.approved', 'case.closed', 'case.reopened'];

/** A case as the team knew it, rebuilt from the images of the ledger and shown by the page's own queries. */
@Injectable()
export class CaseAsItWas {
  constructor(
    private readonly trail: CaseTrail, private readonly past: PastRows, private readonly door: CaseDoor, private readonly texts: ClassedTexts,
    private readonly files: CaseFiles, private readonly summary: CaseSummary, private readonly changes: CaseChanges,
  ) {}

  /** Determinations, approvals of the plan, closings: the last first. */
  async named(key: CaseKey): Promise<TrailLine[]> {
    return this.trail.read(key.caseId, { before: null, actor: null, acts: named, limit: 100 }, await this.texts.trailFilter(key));
  }

  /** The entry of the case that was its last at a moment; null before the case. */
  async entryAt(key: CaseKey, at: Instant): Promise<TrailLine | null> {
    return this.trail.lastAt(key.caseId, at, await this.texts.trailFilter(key));
  }

  /** Null for what is no entry of this case that this reader may know of, and for a time at which another was its last. */
  async moment(key: CaseKey, entry: string, at: string | undefined): Promise<Moment | null> {
    if (!/^[1-9]\d{0,14}$/.test(entry)) return null;
    const seen = await this.texts.trailFilter(key);
    const [line] = await this.trail.read(key.caseId, { before: Number(entry) + 1, actor: null, acts: null, limit: 1 }, seen);
    if (line?.seq !== Number(entry)) return null;
    if (at === undefined) return { line, at: line.at };
    if (!isInstant(at) || (await this.trail.lastAt(key.caseId, at, seen))?.seq !== line.seq) return null;
    return { line, at };
  }

  /** Null where it cannot be rebuilt: nothing was kept of that time, or what was kept was destroyed. The rights are those of today. */
  async read(key: CaseKey, { line, at }: Moment): Promise<PastCaseFile | null> {
    const found = await this.past.of(key.caseId, await this.trail.endOfUnit(line.seq), beside, (rows) => this.texts.forReadersOfToday(key, rows));
    if (found === null) return null;
    try {
      return await readingFrom(found.database, () => atMoment(at, async () => {
        const then = (await this.door.asItWas(key))!;
        const [file, record] = [await this.files.read(then), await this.summary.record(then)];
        return { file: { ...file, owesStatement: false }, record, asToday: found.asToday };
      }));
    } finally {
      found.database.close();
    }
  }

  /** When the images of the case were last destroyed; null when they never were. */
  async destroyed(key: CaseKey): Promise<TrailLine | null> {
    return (await this.trail.read(key.caseId, { before: null, actor: null, acts: ['ledger.images.destroyed'], limit: 1 }))[0] ?? null;
  }

  /** What was added or changed since, as far as this reader may read it. */
  async learnedSince(key: CaseKey, { line }: Moment): Promise<LaterRow[]> {
    const [hidden, seen, rows] = await Promise.all([this.texts.hidden(key), this.texts.trailFilter(key), this.trail.endOfUnit(line.seq).then((upTo) => this.past.since(key.caseId, upTo))]);
    return rows.filter((row) => isKnowledge(row.table) && seen(row.line) && this.changes.isOpen(key, row, hidden));
  }
}
