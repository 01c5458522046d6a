import { caseHeadView, type CaseHead } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { dayWithYear, moment, shortDay } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { RecordLines } from '../queries/assessment-record.js';
import { onlyReading } from './classed-form.js';
import { changedAfterLevel, factsInWords } from './fact-words.view.js';
import { factCards } from './facts.view.js';
import { contactsView } from './family-contacts.view.js';
import { protectiveCard, soughtCard } from './gate-records.view.js';
import { instrumentCard } from './instruments.view.js';
import { interviewCard } from './interviews.view.js';
import { warningCards } from './warnings.view.js';
import { weaponsCard } from './weapons.view.js';
import { disabilityCard } from './disability.view.js';
import { answerInWords, countsInWords, enteredWords, sourcesInWords } from './words.view.js';

/** One assessment to read from top to bottom, unknowns and superseded answers included. */
export function recordView(head: CaseHead, record: RecordLines) {
  const { assessment, definition, wording, progress } = record;
  const begun = `Begun ${dayWithYear(dayIn(head.zone, assessment.begun_at))}`;
  return {
    title: `Assessment ${assessment.ordinal}, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) }, ordinal: assessment.ordinal,
    lead: assessment.frozen_at === null ? `${begun}. ${countsInWords(progress.total)}.` : `${begun}. Frozen ${moment(head.zone, assessment.frozen_at)}, when new information reopened the case. ${countsInWords(progress.total)}.`,
    themes: [...definition.themes.map(({ id, questions }, index) => ({
      id: `t-${index + 1}`, name: `${index + 1}. ${wording.themes[id]!.name}`,
      questions: questions.map((question) => ({ text: wording.questions[question.id]!.text, answers: answersView(head, record, question.id) })),
    })), ...formerTheme(head, record)],
    weapons: record.weapons.map((line) => weaponsCard(head, line, false)), disability: record.disability.map((line, index) => disabilityCard(head, line, index === 0)),
    protective: record.protective.map((line) => protectiveCard(head, line)), sources: record.sought.map((line) => soughtCard(head, line, wording)),
    interviews: record.interviews.map((line) => interviewCard(head, line, onlyReading)), warnings: warningCards(head, { ...record, entries: record.warnings }).filter(({ entered }) => entered !== null), instruments: record.instruments.map((line) => instrumentCard(head, line)), facts: factCards(head, record.facts, onlyReading), contacts: contactsView(head, record.contacts, onlyReading),
  };
}

/** What was answered and is not asked any more, since the case went to a newer version of its protocol. */
function formerTheme(head: CaseHead, record: RecordLines) {
  const asked = new Set(record.definition.themes.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const former = [...new Set(record.answers.map(({ question }) => question))].filter((id) => !asked.has(id));
  return former.length === 0 ? [] : [{ id: 't-former', name: 'Asked by an earlier version of the protocol', questions: former.map((id) => ({ text: record.wording.questions[id]!.text, answers: answersView(head, record, id) })) }];
}

/** The standing answer first, then the earlier ones. */
function answersView(head: CaseHead, { answers, wording, versions, facts, levelSetAt }: RecordLines, question: string) {
  const askedAs = (text: string | undefined): string | null => (text === undefined || text === wording.questions[question]!.text ? null : `Asked then: ${text}`);
  return answers.filter((answer) => answer.question === question).reverse().map((answer, index) => ({
    answer: answerInWords(answer, wording), earlier: index > 0, facts: factsInWords(facts, answer.facts), changed: changedAfterLevel(answer, facts, levelSetAt, head.zone), asked: askedAs(versions.get(answer.protocol_sha256)?.questions[question]?.text), narrative: answer.narrative, sources: sourcesInWords(answer.sources, answer.source_detail), entered: enteredWords(head.zone, answer),
    owner: answer.owner === null ? null : `${answer.owner} finds out by ${shortDay(answer.due_on!)}`,
    tried: answer.ended === 1 ? `Tried by ${answer.tried_by}. How: ${answer.tried_how}. Why it could not be learned: ${answer.tried_why}` : null,
  }));
}
