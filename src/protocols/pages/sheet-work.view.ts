import { conditionInWords, disciplinesInWords, inWords, withinInWords } from '../rules/condition-words.js';
import type { Definition, Participants, Stage, When } from '../rules/definition.js';
import type { Named, Wording } from '../rules/files.js';
import { gatesToCome } from '../rules/vocabulary.js';
import { entryOf, partOf, type Part } from './sheet-entry.view.js';

interface Read { definition: Definition; wording: Wording }

const named = (words: Record<string, { name: string }>, ids: readonly string[]): string => ids.map((id) => words[id]?.name ?? id).join(', ');
const said = (words: Record<string, Named>, id: string): { name: string; texts: string[] } => ({ name: words[id]!.name, texts: [words[id]!.text] });
const needed = (when: When, wording: Wording): [string, string] => ['Required', when === 'always' ? 'Always' : `When ${conditionInWords(when, wording)}`];

/** Who must be there. */
function takingPart({ minimum, besidesPolice, seats, ifMissing, expires }: Participants): string {
  const people = `At least ${minimum} people and ${besidesPolice} ${besidesPolice === 1 ? 'discipline' : 'disciplines'} besides law enforcement`;
  const among = seats.length === 0 ? '' : `, among them ${seats.map((seat) => disciplinesInWords(seat)).join('; ')}`;
  const missing = ifMissing === 'refused' ? 'Otherwise there is no decision.' : `Otherwise the decision is provisional${expires === null ? '' : ` and must be made again ${withinInWords(expires)}`}.`;
  return `${people}${among}. ${missing}`;
}

/** The path: every stage with what it asks for and what follows from it. */
export function stageParts({ definition, wording }: Read): Part[] {
  const entry = (stage: Stage) => entryOf(stage.id, stage, {
    ...said(wording.stages, stage.id),
    rows: [
      needed(stage.requiredWhen, wording), ['Written down first', stage.inputs.map(inWords).join(', ')], ['Themes', named(wording.themes, stage.themes)],
      ['Who takes part', stage.participants === null ? '' : takingPart(stage.participants)], ['Done when there is', stage.doneWhen.map(inWords).join(', ')],
      ['Signatures', named(wording.signatures, stage.signatures.map(({ id }) => id))], ['Notices', named(wording.notices, stage.outputs.notices)],
      ['Tasks', named(wording.tasks, stage.outputs.tasks)], ['Documents', named(wording.documents, stage.outputs.documents)], ['Leads to', named(wording.stages, stage.next) || 'The end'],
    ],
    points: stage.options.map(({ id, needsReason, to, finds = [] }) => `${wording.options[id]!.name}${needsReason ? ', with a reason' : ''} (${to === null ? 'the path ends here' : `then: ${wording.stages[to]!.name}`}${finds.length === 0 ? '' : `; found by it: ${named(wording.facts, finds)}`}). ${wording.options[id]!.text}`),
  });
  return [
    partOf('stages', 'The path of a case', 'In the order in which a case walks it.', definition.stages.map(entry)),
    partOf('stage-signatures', 'Signatures of a stage', 'Those for the level itself stand with the levels.', definition.stages.flatMap(({ id, signatures }) => signatures.map((one) =>
      entryOf(one.id, one, { ...said(wording.signatures, one.id), rows: [['Stage', wording.stages[id]!.name], ['Who', disciplinesInWords(one.anyOf)]] })))),
  ];
}

/** What must be there, by when, and whom to ask. */
export function demandParts({ definition, wording }: Read): Part[] {
  return [
    partOf('gates', 'What is demanded', 'Waypost asks for each of these, unless it says otherwise here.', [
      ...definition.blocks.map((one) => entryOf(one.id, one, { ...said(wording.blocks, one.id), rows: [needed(one.requiredWhen, wording)] })),
      ...definition.gates.map((one) => entryOf(one.id, one, {
        ...said(wording.gates, one.id),
        rows: [needed(one.requiredWhen, wording), ['In Waypost', gatesToCome.includes(one.kind) ? 'Not asked for yet: the team sees to it' : ''], ['Holds up', one.before === 'nothing' ? 'Nothing' : `The ${inWords(one.before)}`], ['Time', one.within === null ? '' : withinInWords(one.within)], ['Number', one.people === null ? '' : String(one.people)]],
      })),
    ]),
    partOf('clocks', 'Deadlines', 'Reckoned with the calendar of the case’s school. They run on through absence, suspension and withdrawal.', definition.clocks.map((one) => entryOf(one.id, one, {
      ...said(wording.clocks, one.id),
      rows: [needed(one.requiredWhen, wording), ['From', inWords(one.starts)], ['Until', inWords(one.until)], ['Time', withinInWords(one.within)], ['When late, tell', one.tell.map(inWords).join(', then ')]],
    }))),
    partOf('tasks', 'Tasks', null, definition.tasks.map((one) => entryOf(one.id, one, {
      ...said(wording.tasks, one.id), rows: [needed(one.requiredWhen, wording), ['Time', one.within === null ? '' : withinInWords(one.within)], ['Checked', one.needsCheck ? 'By somebody else' : '']],
    }))),
    partOf('sought-sources', 'Whom and what to ask', null, definition.soughtSources.map((one) => entryOf(one.id, one, {
      ...said(wording.soughtSources, one.id), rows: [needed(one.requiredWhen, wording), ['At least', one.atLeast === 1 ? '' : String(one.atLeast)]],
    }))),
    partOf('documents', 'Documents', null, definition.documents.map((one) => entryOf(one.id, one, said(wording.documents, one.id)))),
    partOf('closing', 'Closing', `${definition.closing.signers} people sign${definition.closing.differentDisciplines ? ', of different disciplines' : ''}.`, definition.closing.criteria.map((one) => entryOf(one.id, one, {
      ...said(wording.criteria, one.id), rows: [['Checked by', one.checkedBy === 'records' ? 'The records' : 'Those who sign']],
    }))),
  ];
}
