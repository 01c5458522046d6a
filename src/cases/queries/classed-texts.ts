import { Injectable } from '@nestjs/common';
import { decideText, type TextResource } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import type { ScratchRow } from '../../platform/database/index.js';
import { TextKinds } from '../ports/text-kinds.js';
import { isConfidential, type TextKindName } from '../rules/text-classes.js';
import { tellsNothingOf } from '../rules/text-trail.js';
import { CaseReads } from '../store/case-reads.js';
import { TextReads, type ClassChangeLine, type KeptLine, type ShareLine, type TextLine, type VersionLine } from '../store/text-reads.js';
import type { CaseKey } from './case-door.js';
import { TextReaders, type ReadersOfText } from './text-readers.js';

export type { ClassChangeLine, KeptLine, ShareLine, TextLine };
/** A text with everything that its page of readers shows beside its words. */
export interface TextStanding extends ReadersOfText { text: TextLine; versions: VersionLine[]; shares: ShareLine[]; changes: ClassChangeLine[] }

/** Texts whose readers were chosen, of any kind. */
@Injectable()
export class ClassedTexts {
  constructor(private readonly reads: TextReads, private readonly kinds: TextKinds, private readonly readers: TextReaders, private readonly cases: CaseReads, private readonly clock: Clock) {}

  /** Whether a table keeps such texts, or parts of them. */
  isKeptIn(table: string): boolean {
    return this.kinds.all().some((kind) => kind.table === table || kind.parts?.some((part) => part.table === table) === true);
  }

  /** One text of this case that the key opens; null for any other, whatever the reason. */
  one(key: CaseKey, kind: TextKindName, id: Id): Promise<TextLine | null> {
    return this.reads.one(this.kinds.of(kind), key.caseId, id, key.texts);
  }

  async standing(key: CaseKey, kind: TextKindName, text: TextLine): Promise<TextStanding> {
    const [versions, shares, changes] = await Promise.all([this.reads.versions(this.kinds.of(kind), key.caseId, text.id), this.reads.shares(text.origin), this.reads.changes(text.origin)]);
    const running = shares.filter(({ ended_at }) => ended_at === null).map(({ account }) => account);
    const who = await this.readers.of(key, { recordClass: text.record_class, author: text.first_by, shared: running });
    return { ...who, text, versions, shares, changes: changes.filter(({ to_class, by_id }) => ['write', 'read'].includes(key.textRight({ recordClass: to_class, author: by_id }))) };
  }

  /** Whom to ask for the texts of a kind that are kept from this reader; one line for each class and writer, however many there are. */
  kept(key: CaseKey, kind: TextKindName): Promise<KeptLine[]> {
    return this.reads.kept(this.kinds.of(kind), key.caseId, key.texts);
  }

  /** Which lines of the case's history this reader may see: none that tells of a text kept from them. */
  async trailFilter(key: CaseKey): Promise<(line: { act: string; items: readonly Id[] }) => boolean> {
    return tellsNothingOf(await this.hidden(key));
  }

  /** The texts of the case that are kept from this reader, by id. For what must leave them out; no page may show it. */
  async hidden(key: CaseKey): Promise<ReadonlySet<Id>> {
    return new Set(await this.reads.hidden(this.kinds.all(), key.caseId, key.texts));
  }

  /** Those of these texts, of any case, that somebody may not read; for a list over several cases. Asks nothing where all of them are for the team. */
  async closedTo<T extends TextResource & { caseId: Id }>(viewer: Viewer, texts: readonly T[]): Promise<ReadonlySet<T>> {
    const classed = texts.filter(({ recordClass }) => isConfidential(recordClass));
    if (classed.length === 0) return new Set();
    const [cases, now] = [await this.cases.several([...new Set(classed.map(({ caseId }) => caseId))]), this.clock.now()];
    return new Set(classed.filter((text) => !['write', 'read'].includes(decideText(viewer, text, cases.get(text.caseId)!.about, now))));
  }

  /** Rows of a case as they once were, for the readers that its texts have now: whoever may not read a text today does not read it as it was. */
  async forReadersOfToday(key: CaseKey, rows: readonly ScratchRow[]): Promise<ScratchRow[]> {
    const [classes, sharings] = await Promise.all([this.reads.classes(this.kinds.all(), key.caseId), this.reads.sharings(key.caseId)]);
    const classOf = new Map(classes.map(({ id, record_class }) => [id, record_class]));
    return [
      ...rows.filter(({ table }) => table !== 'text_share').map(({ table, row }) => ({ table, row: this.isKeptIn(table) ? { ...row, record_class: classOf.get(String(row.id)) ?? row.record_class! } : row })),
      ...sharings.map((row) => ({ table: 'text_share', row })),
    ];
  }
}
