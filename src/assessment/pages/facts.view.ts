import { caseHeadView, classField, classTag, isConfidential, keptView, pointedOut, type CaseHead, type KeptLine, type TextClass } from '../../cases/index.js';
import { dayWithYear, fieldsFor, happenedFields, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { FactLine } from '../queries/facts.js';
import { longestLine } from '../rules/answers.js';
import { factSources, firstOf, longestFact, support } from '../rules/facts.js';
import type { TextAbilities } from './classed-form.js';
import { factLabel, factSourceWords, factsInWords } from './fact-words.view.js';
import type { Now } from './interviews.view.js';
import { enteredWords, happenedWords, rowsOf, startingFrom } from './words.view.js';

export function factsView(head: CaseHead, facts: readonly FactLine[], kept: readonly KeptLine[], may: TextAbilities) {
  return {
    title: `Facts, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) },
    kept: keptView('fact', kept), newHref: may.add ? assessmentPaths.newFact(head.id) : null, facts: factCards(head, facts, may),
    empty: facts.length + kept.length > 0 ? null : { title: 'No facts yet', text: 'One statement at a time: what was said, done or found, where it comes from, and when the team learned it.', link: null },
  };
}

/** Each fact as a card, by number, a corrected version before its correction. */
export function factCards(head: CaseHead, facts: readonly FactLine[], may: TextAbilities) {
  const standing = support(facts.filter(({ corrected_by }) => corrected_by === null));
  return facts.map((line) => ({
    id: `f-${line.id}`, heading: factLabel(line.number), meta: `${factSourceWords[line.source]} · ${happenedWords(line)}`, what: line.what, entered: enteredWords(head.zone, line),
    readersTag: classTag(line.record_class), readersHref: isConfidential(line.record_class) || (may.reclassify(line) && line.corrected_by === null) ? assessmentPaths.factReaders(head.id, line.id) : null,
    correctHref: may.correct(line) && line.corrected_by === null ? assessmentPaths.factCorrection(head.id, line.id) : null,
    pointed: may.correct(line) && may.mine(line) && line.corrected_by === null ? pointedOut([line.what], assessmentPaths.factCorrection(head.id, line.id)) : null,
    corrects: line.corrects_id === null ? null : `#f-${line.corrects_id}`, correctedBy: line.corrected_by === null ? null : `#f-${line.corrected_by}`,
    rows: rowsOf([
      ['From whom or where', line.source_detail], ['Learned', dayWithYear(line.learned_on)],
      ['Agrees with', factsInWords(facts, line.corrected_by === null ? standing.get(firstOf(line)) ?? [] : line.supported_by)],
    ]),
  }));
}

export interface FactFormParts { typed: Typed; problems: readonly Problem[]; now: Now; classes: readonly TextClass[]; others: readonly FactLine[] }

/** The form, empty for a new fact, or holding the one that it corrects. */
export function factFormView(head: CaseHead, corrected: FactLine | null, { typed, problems, now, classes, others }: FactFormParts) {
  const fields = fieldsFor(startingFrom(corrected, typed), problems);
  const heading = corrected === null ? 'Add a fact' : `Correct fact ${corrected.number}`;
  const supporting = corrected === null ? [] : others.filter((one) => corrected.supported_by.includes(firstOf(one))).map(({ id }) => id);
  return {
    title: `${heading}, case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems), conflict: null, heading,
    lead: corrected === null ? 'One statement at a time. Everything typed here is part of the record. It can be corrected but never erased.' : `What ${corrected.author} entered stays readable beside the correction.`,
    action: corrected === null ? assessmentPaths.facts(head.id) : assessmentPaths.factCorrection(head.id, corrected.id),
    what: fields.area('what', 'What is known?', { value: corrected?.what ?? '', rows: 3, maxLength: longestFact, hint: 'What somebody said, did or found, not what they are like: “hit the wall twice”, not “scary”. Exact words in quotation marks.' }),
    source: fields.select('source', 'Where does it come from?', factSources.map((value) => ({ value, label: factSourceWords[value] })), { value: corrected?.source ?? '' }),
    sourceDetail: fields.text('sourceDetail', 'From whom, or where is it kept?', { value: corrected?.source_detail ?? '', optional: true, maxLength: longestLine }),
    happened: happenedFields(fields, now),
    learnedOn: fields.date('learnedOn', 'On which day did the team learn it?', { value: corrected?.learned_on ?? now.date, max: now.date, hint: 'What was learned after a judgment is shown apart from it.' }),
    supportedBy: others.length === 0 ? null : fields.checks('supportedBy', 'Which facts say the same, from another source?', others.map(({ id, number, what, source }) => ({ value: id, label: `${factLabel(number)}: ${what.length > 120 ? `${what.slice(0, 120)}…` : what}`, hint: factSourceWords[source] })), { value: supporting, optional: true, mark: false, hint: 'Leave this empty when nobody else has said it yet.' }),
    recordClass: corrected === null ? classField(fields, 'Who may read this fact?', classes) : null,
    actions: {
      sticky: false, state: null, back: { label: 'Cancel', href: assessmentPaths.facts(head.id) },
      buttons: corrected === null
        ? [{ label: 'Record and add another', look: 'outline', name: 'then', value: 'another' }, { label: 'Record the fact', look: 'primary', name: 'then', value: 'list' }]
        : [{ label: 'Save correction', look: 'primary', name: null, value: null }],
    },
  };
}
