import { Injectable } from '@nestjs/common';
import { CaseTrail, EntryImages, LaterRows, PastRows, type Beside, type LaterRow, type TrailLine } from '../../audit/index.js';
import { CaseDoor, ClassedTexts, type CaseKey } from '../../cases/index.js';
import { CaseSummary, rowChanges, type Section } from '../../exports/index.js';
import { isInstant, type Instant } from '../../kernel/instant.js';
import { isKnowledge } from '../rules/learned-later.js';
import { CaseChanges } from './case-change.js';
import { CaseFiles, type CaseFile } from './case-file.js';

/** The case as the team had it: its page and its record. `asToday` rows could be had only as they stand now. */
export interface PastCaseFile { file: CaseFile; record: Section[]; asToday: number }

/** What came after a moment: the record of today, and the rows that were entered or changed meanwhile. */
export interface Later { record: Section[]; rows: LaterRow[] }

/** The entry by which the images of a case were destroyed, and the reason that was written for it. */
export interface Destroyed { line: TrailLine; reason: string | null }

/** A moment of a case: the entry after which it is seen, and the time of day that the page is read at. */
export interface Moment { line: TrailLine; at: Instant }

/** What a case page reads beside the rows of the case: families and their accounts, calendars, the district, and protocols as published. */
const beside: Beside = {
  naming: [
    { table: 'guardian_link', column: 'student_id', names: 'person' }, { table: 'guardian_link', column: 'guardian_id', names: 'person' }, { table: 'calendar', column: 'school_id', names: 'school' },
    { table: 'removal_record', column: 'student_id', names: 'person' }, // counted in whichever case they were entered
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
    private readonly trail: CaseTrail, private readonly past: PastRows, private readonly later: LaterRows, private readonly door: CaseDoor, private readonly texts: ClassedTexts,
    private readonly files: CaseFiles, private readonly summary: CaseSummary, private readonly changes: CaseChanges, private readonly images: EntryImages,
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
    const found = await this.past.of(key.caseId, line.seq, beside, (rows) => this.texts.forReadersOfToday(key, rows));
    return found?.within(at, async () => {
      const then = (await this.door.asItWas(key))!;
      const [file, record] = [await this.files.read(then), await this.summary.record(then)];
      return { file: { ...file, owesStatement: false }, record, asToday: found.asToday };
    }) ?? null;
  }

  /** When the images of the case were last destroyed, and why; null when they never were. */
  async destroyed(key: CaseKey): Promise<Destroyed | null> {
    const [line] = await this.trail.read(key.caseId, { before: null, actor: null, acts: ['ledger.images.destroyed'], limit: 1 });
    return line === undefined ? null : { line, reason: await this.images.reasonFor(line.seq) };
  }

  /** The record as it says it now, and what was added or changed after the moment, as far as this reader may read it. */
  async learnedSince(key: CaseKey, { line }: Moment): Promise<Later> {
    const [record, hidden, seen, rows] = [await this.summary.record(key), await this.texts.hidden(key), await this.texts.trailFilter(key), await this.later.since(key.caseId, line.seq)];
    return { record, rows: rows.filter((row) => isKnowledge(row.table) && seen(row.line) && this.changes.isOpen(key, row, hidden) && rowChanges(row.before, row.image).length > 0) };
  }
}
