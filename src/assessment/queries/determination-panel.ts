import { Injectable } from '@nestjs/common';
import { excerpt, type CaseKey, type TimelineItem } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { dayWithYear } from '../../platform/web/index.js';
import { stagePaths, StageDecisions } from '../../stages/index.js';
import { determinationPaths } from '../determination.endpoints.js';
import { inSeries, levelChange } from '../rules/determination-words.js';
import { Determinations, type CaseDeterminations, type Determination } from './determinations.js';

export interface DeterminationPart {
  /** Whether the newest determination is of the current assessment and has every signature. */
  done: boolean;
  timeline: TimelineItem[];
  /** Until when a level stands that too few disciplines set, or that it has run out; null where that is not so. */
  provisional: string | null;
}

type Rating = NonNullable<TimelineItem['level']>;

/** What the determinations tell the case file: each level that was set, and each signature. */
@Injectable()
export class DeterminationPanel {
  constructor(private readonly determinations: Determinations, private readonly stages: StageDecisions, private readonly clock: Clock) {}

  async read(key: CaseKey): Promise<DeterminationPart> {
    const found = await this.determinations.of(key);
    const { definition, wording } = found.protocol;
    const decided = await this.stages.told(key, definition);
    const newest = found.all.at(-1);
    return {
      provisional: newest === undefined || newest.frozen_at !== null || !newest.quorumOpen ? null : provisionalWords(key.facts.zone, newest, this.clock.now()),
      done: newest !== undefined && newest.complete && newest.frozen_at === null,
      timeline: [
        ...found.all.flatMap((one, at) => [levelItem(key, found, one, found.all[at - 1] ?? null), ...signatureItems(key, one)]),
        ...decided.map(({ stage, choice, reason, entered_at: at, author_id: who }): TimelineItem => ({
          at, icon: 'flag', kind: 'decision', what: `${wording.stages[stage]?.name ?? stage}: ${wording.options[choice]?.name ?? choice}`, level: null, text: excerpt(reason), who, link: { label: 'Read the decision', href: `${stagePaths.path(key.caseId)}#stage-${stage}` },
        })),
      ],
    };
  }
}

function provisionalWords(zone: string, { quorum_due_at: due }: Determination, now: Instant): string {
  const day = dayWithYear(dayIn(zone, due!));
  return now > due! ? `The level ran out ${day} and counts as none` : `The level is provisional until ${day}`;
}

function levelItem(key: CaseKey, found: CaseDeterminations, one: Determination, before: Determination | null): TimelineItem {
  const level = ratingOf(one);
  const missing = one === found.standing.proposed ? `Provisional until signed by ${inSeries(one.stillToSign.map(({ name }) => name))}. ` : '';
  return {
    at: one.entered_at, icon: 'flag', kind: 'decision', what: levelChange(before === null ? null : ratingOf(before), level.n), level,
    text: `${missing}${excerpt(one.rationale)}${one.dissents.map(({ name, body }) => ` Dissent, ${name}: ${excerpt(body)}`).join('')}`, who: one.author_id, link: { label: 'Read the determination', href: determinationPaths.show(key.caseId) },
  };
}

function signatureItems(key: CaseKey, { signatures, completedAt }: Determination): TimelineItem[] {
  return signatures.map(({ account, entered_at: at }) => ({
    at, icon: 'verified_user', kind: 'decision', what: 'Determination signed', level: null, who: account,
    text: at === completedAt ? 'Everybody whom the protocol asks for has signed.' : null,
    link: { label: 'Read the determination', href: determinationPaths.show(key.caseId) },
  }));
}

function ratingOf({ protocol: { definition, wording }, level }: Determination): Rating {
  return { n: (definition.levels.findIndex(({ id }) => id === level) + 1) as Rating['n'], word: wording.levels[level]!.name };
}
