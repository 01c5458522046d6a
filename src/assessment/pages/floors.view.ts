import { dayIn } from '../../kernel/instant.js';
import { dayWithYear } from '../../platform/web/index.js';
import { holds, sourceWords, type DisabledLevel, type Floor, type Known, type PublishedProtocol } from '../../protocols/index.js';
import { decidedOn } from '../../stages/index.js';
import type { CaseDeterminations } from '../queries/determinations.js';
import type { AnswerLine } from '../queries/current-assessment.js';
import { answerInWords } from './words.view.js';

export interface FloorGround { found: CaseDeterminations; known: Known; answers: readonly AnswerLine[]; zone: string }

/** Why a level cannot be chosen: the sentence of each floor, what of the case set it, and the line of the protocol. */
export function closedWords({ floors }: DisabledLevel, ground: FloorGround): string {
  const { wording } = ground.found.protocol;
  return floors.map((floor) => `Cannot be chosen. ${wording.floors[floor.id]!} Set by ${setBy(floor, ground).join(', ')}. Source: ${sourceWords(floor)}.`).join(' ');
}

type Part = Floor['when'];

/** What of the case makes a floor hold, in words; a part that does not hold says nothing. */
function setBy({ when }: Floor, ground: FloorGround): string[] {
  const found = partsThatHold(when, ground.known, true).flatMap((part) => words(part, ground));
  return found.length === 0 ? ['what the team has not found'] : [...new Set(found)];
}

function partsThatHold(part: Part, known: Known, so: boolean): { part: Part; so: boolean }[] {
  if ('all' in part) return part.all.flatMap((one) => partsThatHold(one, known, so));
  if ('any' in part) return part.any.flatMap((one) => partsThatHold(one, known, so));
  if ('not' in part) return partsThatHold(part.not, known, !so);
  return holds(part, known) === so ? [{ part, so }] : [];
}

function words({ part, so }: { part: Part; so: boolean }, { found, answers, zone }: FloorGround): string[] {
  const { definition, wording } = found.protocol;
  if ('fact' in part) {
    const name = `“${wording.facts[part.fact]!.name}”`;
    if (!so) return [`${name} not being found`];
    if (definition.facts.find(({ id }) => id === part.fact)?.from === 'records') return [`${name} in the case’s records`];
    const stage = found.found.get(part.fact);
    if (stage !== undefined) return [`${name}, found at the stage “${wording.stages[stage.stage]?.name ?? stage.stage}” on ${decidedOn(zone, stage)} (recorded by ${stage.author})`];
    const by = [found.standing.proposed, found.standing.agreed].find((one) => one?.facts.includes(part.fact));
    return [by ? `${name}, found by the team on ${dayWithYear(dayIn(zone, by.entered_at))} (recorded by ${by.author})` : `${name}, chosen above`];
  }
  if (!('answer' in part) || !so) return [];
  const line = answers.findLast(({ question }) => question === part.answer);
  return line === undefined ? [] : [`the answer “${answerInWords(line, wording)}” to “${wording.questions[part.answer]!.text}”, ${line.author}, ${dayWithYear(dayIn(zone, line.entered_at))}`];
}

/** Everything in a protocol that can take a level away, whatever the case says: always the same list. */
export const floorLines = ({ definition, wording }: PublishedProtocol) => definition.floors.map((floor) => ({ text: wording.floors[floor.id]!, source: sourceWords(floor) }));
