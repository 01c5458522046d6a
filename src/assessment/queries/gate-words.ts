import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear } from '../../platform/web/index.js';
import type { GateKind, Wording } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { firstReadPaths } from '../first-reads.endpoints.js';
import { stagePaths } from '../../stages/index.js';
import { trackPaths } from '../../tracks/index.js';
import type { GateLack } from '../rules/gates.js';
import type { SourceLeft } from '../rules/sought-sources.js';

export interface GateFound { lack: GateLack | null; askAgain: LocalDate | null; sources: readonly SourceLeft[]; unowned: readonly string[]; readsLeft: number; stages: readonly string[] }

/** What a gate still lacks, as one sentence; null when it is satisfied. */
export function gateLackWords({ lack, askAgain, sources, unowned, readsLeft, stages }: GateFound, wording: Wording): string | null {
  switch (lack) {
    case null: return null;
    case 'weapons-never-asked': return 'Nobody has recorded asking about weapons.';
    case 'weapons-ask-again': return `Ask about weapons again: the last answer counted until ${dayWithYear(askAgain!)}.`;
    case 'disability-unanswered': return 'Disability and language is not answered.';
    case 'protective-missing': return 'Record a protective factor, or “none found” with whom the team asked.';
    case 'sources-left': return `Still to ask: ${sources.map(({ source, left }) => `${wording.soughtSources[source]!.name}${left > 1 ? ` (${left})` : ''}`).join(', ')}.`;
    case 'reads-left': return `First reads by ${readsLeft} more ${readsLeft === 1 ? 'person' : 'people'} have to be opened.`;
    case 'track-missing': return 'A threat to self goes to the suicide protocol: open a track, or link one.';
    case 'track-ended': return 'The case was reopened after its suicide protocol track ended: open another, or write why the ended one still serves.';
    case 'stages-left': return `Decide first, at ${stages.length === 1 ? 'this stage' : 'these stages'} of the protocol: ${stages.map((stage) => wording.stages[stage]!.name).join(', ')}.`;
    case 'unknowns-unowned': return `Without somebody of the team and a date: ${unowned.join(' · ')}`;
  }
}

const pages = {
  weapons: assessmentPaths.newWeapons, 'disability-and-language': assessmentPaths.disability, 'protective-factors': assessmentPaths.protective,
  'sources-sought': assessmentPaths.sources, 'unknowns-owned': assessmentPaths.overview, 'blind-first-reads': firstReadPaths.show, 'self-harm-routing': trackPaths.ofCase, 'stage-decisions': stagePaths.path,
} as const;

/** The page where a gate is settled. */
export const gatePage = (caseId: Id, kind: GateKind): string => pages[kind as keyof typeof pages](caseId);
