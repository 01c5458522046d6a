import { caseHeadView, excerpt, pointedOut, type CaseHead } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { addDays } from '../../kernel/local-date.js';
import { clockTime, fieldsFor, moment, problemList, shortDay, type Problem, type Typed } from '../../platform/web/index.js';
import { askedBy, type Theme } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { ThemeSheetLines } from '../queries/theme-sheet.js';
import { furthestDays, longestLine, longestText, sourcesToKeep } from '../rules/answers.js';
import { learnedAfter } from '../rules/facts.js';
import { sourceKinds } from '../rules/sources.js';
import { changedAfterLevel, factLabel, factOption, factsInWords, factSourceWords } from './fact-words.view.js';
import { answerInWords, contactWayWords, countsInWords, enteredWords, happenedWords, interviewPartWords, sourcesInWords, sourceWords } from './words.view.js';

type Answer = ThemeSheetLines['answers'][number];

/** What came back with the page: as typed, its problems, and the questions that somebody else answered meanwhile. */
export interface Returned { typed: Typed; problems: readonly Problem[]; conflict: { by: string; at: string; fields: { label: string; theirs: string; yours: string }[] } | null }

export const untouched: Returned = { typed: {}, problems: [], conflict: null };

export function themeView(head: CaseHead, sheet: ThemeSheetLines, { typed, problems, conflict }: Returned, now: Instant) {
  const { theme, definition, wording, draft } = sheet;
  const at = definition.themes.findIndex(({ id }) => id === theme.id);
  const before = definition.themes[at - 1];
  const { name, text } = wording.themes[theme.id]!;
  const step = `Theme ${at + 1} of ${definition.themes.length}`;
  const standingDraft = draft?.standing === true ? draft : null;
  const shown: Typed = Object.keys(typed).length > 0 ? typed : (standingDraft?.fields ?? {});
  return {
    title: `${name}, assessment of case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems), conflict, step, name, text, progress: progressWords(sheet),
    asked: askedBy(sheet, 'themes', theme, 'Every question has an answer. “Not yet known” counts with somebody and a day.'),
    action: assessmentPaths.theme(head.id, theme.id),
    themes: themesView(head, sheet, step, name),
    draftVersion: fieldsFor({}, []).hidden('draft', conflict === null && typeof typed.draft === 'string' ? typed.draft : String(draft?.version ?? 0)),
    questions: theme.questions.map((question, index) => questionView(head, sheet, question, index + 1, { typed: shown, problems, conflict }, now)),
    guides: theme.questions.map(({ id }, index) => ({ heading: theme.questions.length === 1 ? 'What to look for' : `What to look for: question ${index + 1}`, items: wording.questions[id]!.lookFor, source: null })),
    facts: factLines(head, sheet), evidence: evidenceView(head, sheet),
    actions: {
      sticky: true, state: standingDraft === null ? null : `Draft saved ${savedAt(head.zone, standingDraft.entered_at, now)}`,
      back: { label: 'Back', href: before === undefined ? assessmentPaths.overview(head.id) : assessmentPaths.theme(head.id, before.id) },
      buttons: [{ label: 'Save draft', look: 'outline', name: 'do', value: 'draft' }, { label: 'Record and continue', look: 'primary', name: 'do', value: 'record' }],
    },
  };
}

/** "3 of 13 themes done, 2 questions not yet known": how far the team is, never what it found. */
function progressWords({ definition, progress: { themes, total } }: ThemeSheetLines): string {
  const done = themes.filter(({ left }) => left === 0).length;
  return `${done} of ${definition.themes.length} themes done, ${total.unknown} ${total.unknown === 1 ? 'question' : 'questions'} not yet known`;
}

/** The facts of the case beside the questions: those that are new or read otherwise since the level was set, then the newest. */
function factLines(head: CaseHead, { facts, levelSet }: ThemeSheetLines) {
  const since = (fact: ThemeSheetLines['facts'][number]): string | null =>
    levelSet === null ? null : learnedAfter(fact, levelSet) ? 'learned after the level was set' : fact.origin_id !== null && fact.entered_at > levelSet.at ? 'corrected after the level was set' : null;
  const standing = facts.filter(({ corrected_by }) => corrected_by === null).reverse().map((fact) => ({ ...fact, since: since(fact) })).sort((one, other) => Number(other.since !== null) - Number(one.since !== null));
  return { lines: standing.slice(0, 6).map(({ id, number, what, source, since: said }) => ({ label: factLabel(number), href: `${assessmentPaths.facts(head.id)}#f-${id}`, what: excerpt(what), note: factSourceWords[source], since: said })), all: { label: standing.length === 0 ? 'Add the first fact' : standing.length > 6 ? `All ${standing.length} facts` : 'All facts', href: assessmentPaths.facts(head.id) } };
}

const savedAt = (zone: string, at: Instant, now: Instant): string => (dayIn(zone, at) === dayIn(zone, now) ? `at ${clockTime(zone, at)}` : moment(zone, at));

function themesView(head: CaseHead, { definition, wording, theme, progress: done }: ThemeSheetLines, step: string, name: string) {
  return {
    label: 'Assessment', progress: countsInWords(done.total), now: `${step}: ${name}`,
    items: definition.themes.map(({ id }, index) => {
      const counts = done.themes.find((one) => one.theme === id)!;
      const current = id === theme.id;
      const [kind, icon] = counts.left > 0 ? ['todo', 'radio_button_unchecked'] : counts.unknown > 0 ? ['unknown', 'help'] : ['done', 'check_circle'];
      return { label: `${index + 1}. ${wording.themes[id]!.name}`, href: assessmentPaths.theme(head.id, id), current, kind, icon: current ? 'arrow_forward' : icon, said: countsInWords(counts) };
    }),
  };
}

function questionView(head: CaseHead, { answers, wording, team, facts, viewer, levelSet }: ThemeSheetLines, { id }: Theme['questions'][number], n: number, { typed, problems, conflict }: Returned, now: Instant) {
  const fields = fieldsFor(typed, problems);
  const all = answers.filter(({ question }) => question === id);
  const standing = all.at(-1) ?? null;
  const { text, hint } = wording.questions[id]!;
  const today = dayIn(head.zone, now);
  const mayEnd = standing?.answer === 'not-yet-known' || typed[`answer-${n}`] === 'could-not-learn';
  const given = typed[`seen-${n}`];
  return {
    seen: fields.hidden(`seen-${n}`, conflict === null && typeof given === 'string' ? given : (standing?.id ?? '')),
    answer: fields.radios(`answer-${n}`, `${n}. ${text}`, [
      ...(['supported', 'contradicted', 'mixed'] as const).map((value) => ({ value, label: wording.answers[value].name })),
      { value: 'not-yet-known', label: wording.answers['not-yet-known'].name, tone: 'unknown' as const, opens: 1 as const },
      ...(mayEnd ? [{ value: 'could-not-learn', label: 'Could not be learned', tone: 'unknown' as const, opens: 2 as const }] : []),
    ], { heading: 'h2', hint, layout: 'row', optional: true, mark: false, value: standing === null ? '' : standing.ended === 1 ? 'could-not-learn' : standing.answer }),
    owner: fields.select(`owner-${n}`, 'Who will find out?', team.map(({ account, name }) => ({ value: account, label: name })), { value: standing?.owner_id ?? '', optional: true, mark: false, empty: 'Choose one' }),
    due: fields.date(`due-${n}`, 'By when?', { value: standing?.due_on ?? '', optional: true, mark: false, min: today, max: addDays(today, furthestDays), width: 'full' }),
    ending: mayEnd ? {
      by: fields.text(`triedBy-${n}`, 'Who tried?', { value: standing?.tried_by ?? '', optional: true, mark: false, maxLength: longestLine }),
      how: fields.text(`triedHow-${n}`, 'How?', { value: standing?.tried_how ?? '', optional: true, mark: false, maxLength: longestLine }),
      why: fields.text(`triedWhy-${n}`, 'Why could it not be learned?', { value: standing?.tried_why ?? '', optional: true, mark: false, maxLength: longestLine }),
    } : null,
    narrative: fields.area(`narrative-${n}`, 'What is known, and what is not', { value: standing?.narrative ?? '', maxLength: longestText, rows: 3, optional: true, mark: false }),
    sources: fields.checks(`sources-${n}`, 'Where this comes from', sourceKinds.map((value) => ({ value, label: sourceWords[value] })), { value: standing === null ? [] : sourcesToKeep(standing.ended === 1 ? 'could-not-learn' : standing.answer, standing.sources), layout: 'row', optional: true, mark: false }),
    sourceDetail: fields.text(`sourceDetail-${n}`, 'Who or what', { value: standing?.source_detail ?? '', maxLength: longestLine, optional: true, hint: 'Names, dates, or where it is kept.' }),
    pointed: pointedOut([written(typed, n) ?? (standing?.author_id === viewer ? standing.narrative : '')], `#f-narrative-${n}`),
    facts: factsView(fields, facts, standing, n),
    recorded: standing === null ? null : enteredWords(head.zone, standing), changed: standing === null ? null : changedAfterLevel(standing, facts, levelSet?.at ?? null, head.zone),
    history: all.length < 2 ? null : { count: all.length - 1, items: all.slice(0, -1).reverse().map((answer) => earlierView(head, answer, wording, facts)) },
  };
}

/** What its writer typed for a question in a form that came back or a draft; null on a page without either. */
const written = (typed: Typed, n: number): string | null => (typed[`narrative-${n}`] === undefined ? null : [typed[`narrative-${n}`] ?? ''].flat().join('\n'));

/** The facts of this assessment to choose among, folded away until one is chosen; null where there are none. */
function factsView(fields: ReturnType<typeof fieldsFor>, facts: ThemeSheetLines['facts'], standing: Answer | null, n: number) {
  const offered = facts.filter(({ corrected_by }) => corrected_by === null);
  if (offered.length === 0) return null;
  const field = fields.checks(`facts-${n}`, 'Which facts carry this answer?', offered.map((fact) => factOption(fact)), { value: standing?.facts ?? [], optional: true, mark: false });
  const chosen = field.options.filter(({ chosen: ticked }) => ticked).length;
  return { field, open: field.error !== null, summary: chosen === 0 ? 'Facts that carry this answer' : `Facts that carry this answer: ${chosen}` };
}

function earlierView(head: CaseHead, answer: Answer, wording: ThemeSheetLines['wording'], facts: ThemeSheetLines['facts']) {
  return {
    answer: answerInWords(answer, wording), narrative: answer.narrative, sources: sourcesInWords(answer.sources, answer.source_detail), entered: enteredWords(head.zone, answer), facts: factsInWords(facts, answer.facts),
    owner: answer.owner === null ? null : `${answer.owner} was to find out by ${shortDay(answer.due_on!)}`,
    tried: answer.ended === 1 ? [answer.tried_by, answer.tried_how, answer.tried_why].join(' · ') : null,
  };
}

function evidenceView(head: CaseHead, { interviews, contacts }: ThemeSheetLines) {
  const items = [
    ...interviews.filter(({ corrected_by }) => corrected_by === null).map((one) => ({ at: one.entered_at, label: `Interview: ${one.person}`, href: `${assessmentPaths.interviews(head.id)}#i-${one.id}`, note: `${interviewPartWords[one.part]}, ${happenedWords(one)}` })),
    ...contacts.filter(({ corrected_by }) => corrected_by === null).map((one) => ({ at: one.entered_at, label: `${contactWayWords[one.way]}: ${one.with_whom}`, href: `${assessmentPaths.contacts(head.id)}#c-${one.id}`, note: `Family contact, ${happenedWords(one)}` })),
  ];
  return items.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 6).map(({ label, href, note }) => ({ label, href, note }));
}

/** Both texts of each question that somebody else answered while this form was open. */
export function conflictView(head: CaseHead, { answers, wording }: ThemeSheetLines, mine: readonly { question: string; answer: string; narrative: string }[]): NonNullable<Returned['conflict']> {
  const theirs = mine.map(({ question }) => answers.findLast((answer) => answer.question === question)!);
  const last = theirs.reduce((one, other) => (one.entered_at < other.entered_at ? other : one));
  const yourWord = (answer: string): string => (answer === 'could-not-learn' ? 'Could not be learned' : Object.hasOwn(wording.answers, answer) ? wording.answers[answer as Answer['answer']].name : 'No answer chosen');
  return {
    by: last.author, at: moment(head.zone, last.entered_at),
    fields: mine.map(({ question, answer, narrative }, index) => ({
      label: wording.questions[question]!.text, theirs: `${answerInWords(theirs[index]!, wording)}\n${theirs[index]!.narrative}`, yours: `${yourWord(answer)}\n${narrative}`,
    })),
  };
}

/** The two drafts of one person who had the theme open twice. */
export function draftConflictView(head: CaseHead, { theme, draft, wording }: ThemeSheetLines, typed: Typed): NonNullable<Returned['conflict']> {
  const text = (from: Typed, n: number): string => [from[`narrative-${n}`] ?? ''].flat().join('\n');
  return {
    by: 'You (in another window)', at: draft === null ? '' : moment(head.zone, draft.entered_at),
    fields: theme.questions.map(({ id }, index) => ({ label: wording.questions[id]!.text, theirs: text(draft?.fields ?? {}, index + 1), yours: text(typed, index + 1) })).filter(({ theirs, yours }) => theirs !== yours),
  };
}
