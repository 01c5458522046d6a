import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseTrail, type TrailLine } from '../../audit/index.js';
import { ClassedTexts, type CaseKey } from '../../cases/index.js';
import { ActWords } from '../../exports/index.js';
import type { Id } from '../../kernel/ids.js';
import { actKinds, actWords, type ActKind } from './act-words.js';
import { Names } from './names.js';

export interface HistoryFilter { who: Id | null; kind: ActKind | null; before: number | null }
export interface HistoryPage { lines: (TrailLine & { name: string; words: string; changes: boolean })[]; people: { id: Id; name: string }[]; older: number | null }

const perPage = 50;

/** Everything anyone did with a case, in words, newest first; nothing that tells of a text kept from this reader. */
@Injectable()
export class CaseHistory implements OnModuleInit {
  constructor(private readonly trail: CaseTrail, private readonly names: Names, private readonly texts: ClassedTexts, private readonly wordsOfCopies: ActWords) {}

  onModuleInit(): void {
    this.wordsOfCopies.register(actWords); // a copy's audit trail says each act as the history does
  }

  async read(key: CaseKey, { who, kind, before }: HistoryFilter): Promise<HistoryPage> {
    const seen = await this.texts.trailFilter(key);
    const [lines, actors] = await Promise.all([
      this.trail.read(key.caseId, { before, actor: who, acts: kind === null ? null : actKinds[kind].acts, limit: perPage + 1 }, seen), this.trail.actors(key.caseId),
    ]);
    const nameOf = await this.names.of(actors);
    const shown = lines.slice(0, perPage);
    return {
      lines: shown.map((line) => ({ ...line, name: nameOf(line.actor), words: actWords[line.act] ?? line.act, changes: actKinds.changes.acts.includes(line.act) })),
      people: actors.map((id) => ({ id, name: nameOf(id) })).sort((a, b) => a.name.localeCompare(b.name, 'en-US')),
      older: lines.length > perPage ? shown.at(-1)!.seq : null,
    };
  }
}
