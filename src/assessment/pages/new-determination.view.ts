import { caseHeadView, disciplineWords, type CaseHead, type MemberLine, pointedOut } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { fieldsFor, happenedFields, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { askedBy, guardsView, sentences, type DisabledLevel, type Known, type Participants } from '../../protocols/index.js';
import { determinationPaths } from '../determination.endpoints.js';
import type { AnswerLine } from '../queries/current-assessment.js';
import type { Readiness } from '../queries/assessment-readiness.js';
import type { CaseDeterminations, GroundLine } from '../queries/determinations.js';
import { longestDissent, longestRationale, longestWrittenFacts, noFacts } from '../rules/determination.js';
import type { CaseFirstReads } from '../queries/first-reads.js';
import { quorumAsked, readsView } from './determination.view.js';
import { groundView, levelsGuide, levelView, standingGrounds } from './determination-words.view.js';
import { gatesView } from './gates.view.js';
import { closedWords, floorLines } from './floors.view.js';

export interface NewDeterminationPage {
  head: CaseHead;
  found: CaseDeterminations;
  readiness: Readiness;
  grounds: readonly GroundLine[];
  members: readonly MemberLine[];
  /** What keeps some of them from counting, in words. */
  lapsed: ReadonlyMap<string, string>;
  /** The answers of the current assessment, and what the protocol's conditions are tried on. */
  answers: readonly AnswerLine[];
  known: Known;
  /** The facts that the team finds with a level. */
  teamFacts: readonly string[];
  /** Who must take part, where the protocol says so. */
  deciders: Participants | null;
  /** Levels that floors take away on this form. */
  closed: readonly DisabledLevel[];
  reads: CaseFirstReads;
  now: { date: LocalDate; time: string };
}

export const dissentSlots = [1, 2, 3] as const;

/**
 * The form for a level. What it shows follows from the protocol, the team and the list of records: no answer selects,
 * reorders or stresses a level; a floor of the protocol only disables one, with its sentence. While something is in the way it says what, and has no button.
 */
export function newDeterminationPage({ head, found, readiness, grounds, members, lapsed, answers, known, teamFacts, closed, deciders, reads, now }: NewDeterminationPage, typed: Typed, problems: Problem[]) {
  const { definition, wording } = found.protocol;
  const fields = fieldsFor(typed, problems);
  const happened = happenedFields(fields, now);
  const people = members.map(({ account, name }) => ({ value: account, label: name }));
  const newest = found.all.at(-1) ?? null;
  const signers = definition.determination?.lowering.signers ?? null;
  const gates = gatesView(readiness.gates);
  const ground = { found, answers, zone: head.zone, known };
  const whyClosed = (level: string): string | null => closed.filter((one) => one.level === level).map((one) => closedWords(one, ground))[0] ?? null;
  const choices = standingGrounds(grounds, readiness.assessment?.id ?? null, definition).map((ground) => {
    const { label, found: said, author, day } = groundView(ground, wording, head.zone);
    return { value: ground.id, label, hint: `${said ?? author ?? ''} · ${day ?? ''}` };
  });
  return {
    title: `Set the level of concern, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    action: determinationPaths.show(head.id),
    waits: readiness.missing.length === 0 ? null : `No level can be recorded yet, and nothing written on this page is kept. ${readiness.missing.length === 1 ? 'One thing comes' : `${readiness.missing.length} things come`} first; each leads to its page.`,
    missing: readiness.missing.filter(({ text }) => !(gates ?? []).some(({ lacks }) => lacks === text)),
    gates,
    reads: reads.demand === null ? null : readsView(head.id, reads, found.protocol),
    conflict: null,
    lowering: newest === null ? null : `The last determination set the level to ${wording.levels[newest.level]!.name}. A lower one has to rest on something recorded since then${signers === null ? '' : `, and counts only when ${signers} people have signed it`}.`,
    // A page that comes back keeps what it followed when it was first opened, so that a newer one is not passed over.
    after: fields.hidden('after', String(typed.after ?? newest?.id ?? '')),
    happened: { date: { ...happened.date, label: 'On which day did the team decide?' }, time: happened.time, precision: happened.precision },
    tookPart: fields.checks('tookPart', 'Who took part?', people.map((one) => ({ ...one, hint: lapsed.has(one.value) ? `Takes part, but does not count: ${lapsed.get(one.value)}` : null })), { hint: `Everybody on the team who was there when it was decided.${deciders === null ? '' : ` ${decidersWords(deciders)}`}` }),
    facts: fields.checks('facts', 'What did the team find?', [
      ...teamFacts.map((id) => ({ value: id, label: wording.facts[id]!.name, hint: wording.facts[id]!.text })),
      { value: noFacts, label: 'None of these', hint: null },
    ], { hint: `These decide who must be told. Choose every one that is so.${foundWords(found)}` }),
    citations: fields.checks('citations', 'Which records does the level rest on?', choices, { hint: 'Choose those that carried weight, on either side.', optional: true, mark: false }),
    writtenFacts: fields.area('writtenFacts', 'Other facts that it rests on', { rows: 3, maxLength: longestWrittenFacts, optional: true, hint: 'What is not in the list above. Facts, not impressions.' }),
    quorumAsked: quorumAsked(found.protocol), setAsked: definition.determination === null ? null : askedBy(found.protocol, 'determination', definition.determination, 'Reasons, what the level rests on, and, for a lower one, something new and more signatures.'),
    guards: guardsView(found.protocol, 'determination'),
    floors: sentences('floors', 'What can take a level away', floorLines(found.protocol)),
    guide: levelsGuide(definition, wording),
    level: fields.radios('level', 'Level of concern', definition.levels.map(({ id }) => ({ value: id, label: wording.levels[id]!.name, hint: whyClosed(id) === null ? wording.levels[id]!.text : `${wording.levels[id]!.text} ${whyClosed(id)!}`, level: levelView(definition, wording, id), disabled: whyClosed(id) !== null })), { layout: 'scale', hint: 'What the team agreed on. Nothing is added up, and nothing suggests a level.' }),
    rationale: fields.area('rationale', 'Why this level?', { rows: 6, maxLength: longestRationale, hint: `How the facts lead to it, what speaks against it, and what is still unknown.${definition.determination === null ? '' : ` At least ${definition.determination.reasonWords} words.`}` }),
    pointed: pointedOut(['rationale', 'writtenFacts', 'dissent1', 'dissent2', 'dissent3'].flatMap((name) => typed[name] ?? []), '#f-rationale'),
    dissent: fields.radios('dissent', 'Does anybody on the team disagree?', [{ value: 'no', label: 'No' }, { value: 'yes', label: 'Yes', opens: 1 }], { layout: 'row', hint: 'A different view is printed beside the reasons, with the same weight.' }),
    dissents: dissentSlots.map((slot) => ({
      by: fields.select(`dissentBy${slot}`, slot === 1 ? 'Who disagrees?' : 'Who else disagrees?', people, { optional: true, mark: slot > 1, empty: 'Choose a person', width: 'half' }),
      body: fields.area(`dissent${slot}`, 'What do they say?', { rows: 3, maxLength: longestDissent, optional: true, mark: slot > 1 }),
    })),
    actions: {
      sticky: false, state: null, back: { label: 'Cancel', href: determinationPaths.show(head.id) },
      buttons: readiness.missing.length > 0 ? [] : [{ label: 'Record the determination', look: 'primary', name: null, value: null }],
    },
  };
}

/** What the stages of the protocol found already, which stands whatever is chosen here. */
function foundWords({ found, protocol: { wording } }: NewDeterminationPage['found']): string {
  const names = [...found.keys()].map((fact) => `“${wording.facts[fact]!.name}”`);
  return names.length === 0 ? '' : ` Found at the stages of the protocol already: ${names.join(', ')}.`;
}

/** Who the protocol wants at the table, and what happens where somebody is missing. */
function decidersWords(rule: Participants): string {
  const seats = rule.seats.map((anyOf) => anyOf.map((one) => disciplineWords[one]).join(' or ')).join('; ');
  return `The protocol asks for at least ${rule.minimum} who count${seats === '' ? '' : `, among them: ${seats}`}. ${rule.ifMissing === 'provisional' ? 'Where one is missing, the level is provisional and runs out.' : 'Where one is missing, it is not recorded.'}`;
}

/** The same page when somebody recorded a determination meanwhile: both texts, and a form that now follows the newer one. */
export function determinationConflict(page: NewDeterminationPage, typed: Typed) {
  const { wording } = page.found.protocol;
  const theirs = page.found.all.at(-1)!;
  const word = (level: unknown): string => wording.levels[String(level)]?.name ?? '';
  return {
    ...newDeterminationPage(page, { ...typed, after: theirs.id }, []),
    conflict: {
      by: theirs.author, at: moment(page.head.zone, theirs.entered_at),
      fields: [{ label: 'Level of concern', theirs: word(theirs.level), yours: word(typed.level) }, { label: 'Why this level?', theirs: theirs.rationale, yours: String(typed.rationale ?? '') }],
    },
  };
}
