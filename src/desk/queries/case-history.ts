import { Injectable } from '@nestjs/common';
import { CaseTrail, type TrailLine } from '../../audit/index.js';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { actKinds, actWords, type ActKind } from './act-words.js';
import { Names } from './names.js';

export interface HistoryFilter { who: Id | null; kind: ActKind | null; before: number | null }
export interface HistoryPage { lines: (TrailLine & { name: string; words: string })[]; people: { id: Id; name: string }[]; older: number | null }

const perPage = 50;

/** Everything anyone did with a case, in words, newest first. */
@Injectable()
export class CaseHistory {
  constructor(private readonly trail: CaseTrail, private readonly names: Names) {}

  async read(key: CaseKey, { who, kind, before }: HistoryFilter): Promise<HistoryPage> {
    const [lines, actors] = await Promise.all([
      this.trail.read(key.caseId, { before, actor: who, acts: kind === null ? null : actKinds[kind].acts, limit: perPage + 1 }), this.trail.actors(key.caseId),
    ]);
    const nameOf = await this.names.of(actors);
    const shown = lines.slice(0, perPage);
    return {
      lines: shown.map((line) => ({ ...line, name: nameOf(line.actor), words: actWords[line.act] ?? line.act })),
      people: actors.map((id) => ({ id, name: nameOf(id) })).sort((a, b) => a.name.localeCompare(b.name, 'en-US')),
      older: lines.length > perPage ? shown.at(-1)!.seq : null,
    };
  }
}
