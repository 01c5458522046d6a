import { determinationView, endedView, openedView, recordView, type Determinations, type FirstReads, type RecordLines } from '../../assessment/index.js';
import type { CaseHead } from '../../cases/index.js';
import { listOf, pairs, section, table, text, type Piece, type Section } from '../rules/summary-content.js';

type Found = Awaited<ReturnType<Determinations['of']>>;
type Grounds = Awaited<ReturnType<Determinations['groundsOf']>>;
interface Card { entered: string; rows: readonly { term?: string; value?: string }[]; readersTag?: string | null }

/** Each assessment whole: every theme's questions with what was found, unknowns and superseded answers included, and the records beside them. */
export function assessmentSections(head: CaseHead, records: readonly RecordLines[]): Section[] {
  if (records.length === 0) return [section('Assessment', [], 'No assessment has begun.')];
  return records.flatMap((record) => {
    const { ordinal, lead, themes, weapons, disability, protective, sources, interviews, contacts, facts, warnings, instruments } = recordView(head, record);
    const name = records.length === 1 ? 'Assessment' : `Assessment ${ordinal}`;
    return [
      section(name, [
        text(null, lead),
        ...themes.map((theme) => table(theme.name, [['Question', 2], ['Found', 1], ['What is known, and how', 4]], theme.questions.flatMap(({ text: question, answers }) => questionRows(question, answers)))),
      ], ''),
      section(`${name}: weapons`, weapons.map((card) => pairs(card.finding, [['Of whom, when', card.meta], ...rowsOf(card)])), 'Nobody was asked about weapons yet.'),
      section(`${name}: disability and language`, disability.map((card) => pairs(card.heading, rowsOf(card))), 'Not answered.'),
      ...(protective.length === 0 ? [] : [section(`${name}: protective factors`, protective.map((card) => pairs(card.heading, rowsOf(card))), '')]),
      ...(sources.length === 0 ? [] : [section(`${name}: sources sought`, sources.map((card) => pairs(card.heading, rowsOf(card))), '')]),
      section(`${name}: facts`, facts.map((card) => pairs(`${card.heading}${corrected(card)}`, [['What is known', card.what], ['Source and time', card.meta], ...rowsOf(card)])), 'No facts are recorded one by one.'),
      ...(warnings.length === 0 ? [] : [section(`${name}: warning behaviors`, warnings.map(({ name: which, status, note, rows, entered }) => pairs(which, [['Standing', status.text], ['What was seen', note], ...rowsOf({ rows, entered: entered ?? '' })])), '')]),
      ...(instruments.length === 0 ? [] : [section(`${name}: licensed instruments`, instruments.map((card) => pairs(card.heading, [['Conclusion', card.conclusion], ...rowsOf(card)])), '')]),
      section(`${name}: interviews`, interviews.map((card) => pairs(`${card.person}${corrected(card)}`, [['Part and time', card.meta], ['Said', card.quotes], ['Noticed', card.impressions], ...rowsOf(card)])), 'No interview notes.'),
      section(`${name}: contacts with the family`, contacts.map((card) => pairs(`${card.person}${corrected(card)}`, [['How and when', card.meta], ['What was said', card.said], ...rowsOf(card)])), 'No contacts are recorded.'),
    ];
  });
}

const rowsOf = ({ rows, entered, readersTag = null }: Card): [string, string | null][] => [...rows.map(({ term = '', value = '' }): [string, string] => [term, value]), ['Recorded', entered], ['Readers', readersTag]];
const corrected = ({ correctedBy }: { correctedBy: string | null }): string => (correctedBy === null ? '' : ' (corrected since)');

type Answers = ReturnType<typeof recordView>['themes'][number]['questions'][number]['answers'];

function questionRows(question: string, answers: Answers): string[][] {
  if (answers.length === 0) return [[question, 'Not answered', '']];
  return answers.map(({ answer, earlier, asked, facts, changed, narrative, sources, owner, tried, entered }) => [
    earlier ? `${question} (earlier answer)` : question, answer, [asked, narrative, facts === '' ? null : `Rests on ${facts}`, changed, owner, tried, sources === '' ? null : `Sources: ${sources}`, entered].filter((part) => part !== null && part.trim() !== '').join('\n'),
  ]);
}

/** Each determination, newest last, with its grounds, who took part, dissent at the same weight, and who signed. */
export function determinationSection(head: CaseHead, found: Found, grounds: Grounds): Section {
  return section('Determination', found.all.flatMap((one): Piece[] => {
    const view = determinationView({ head, found, grounds }, one);
    const signers = view.signatures.map(({ name, discipline, at }) => `${name} (${discipline}), ${at}`);
    return [
      pairs(`${view.change} ${view.level.word}`, [
        ['Standing', view.status.text], ['Decided', view.decided], ['Entered', view.entered], ['Found by the team', view.facts.join('; ')], ['Reasons for the level', view.rationale],
        ...view.dissents.map(({ name, body }): [string, string] => [`Dissent: ${name}`, body]), ['Facts in writing', view.writtenFacts],
        ['Took part', view.tookPart.map(({ name, discipline }) => `${name} (${discipline})`).join('; ')],
        ['Signed by', signers.length === 0 ? 'Nobody yet' : signers.join('; ')],
        ['Still to sign', one.complete ? null : one.stillToSign.map(({ name }) => name).join('; ')],
      ]),
      listOf(`Rests on (${view.level.word})`, view.grounds.map(({ label, hint }) => hint === '' ? label : `${label} – ${hint}`)),
      ...(view.learnedSince.length === 0 ? [] : [listOf(`Learned since (${view.level.word})`, view.learnedSince.map(({ label, hint }) => `${label} – ${hint}`))]),
      ...(view.changedSince.length === 0 ? [] : [listOf(`Corrected since (${view.level.word})`, view.changedSince.map(({ label, hint }) => `${label} – ${hint}`))]),
    ];
  }), 'The team has set no level of concern.');
}

type Rounds = Awaited<ReturnType<FirstReads['rounds']>>;

/** First reads side by side, as they were opened; of sealed ones, that they were asked for and who gave one. No section where nobody was asked. */
export function firstReadsSections(head: CaseHead, { protocol }: Found, rounds: Rounds, facts: Parameters<typeof openedView>[0]['facts']): Section[] {
  if (rounds.length === 0) return [];
  return [section('First reads', rounds.flatMap((round): Piece[] => {
    if (round.ended_at !== null) {
      const { heading, by, because, reads, given, counts } = endedView(head, round);
      return [text(heading, `Ended by ${by}: ${because}\n${given} ${counts}`), pairs('Given in it', reads.map(({ name, who, status }) => [name, `${who}. ${status.text}`]))];
    }
    if (round.opened_at === null) return [text(null, `First reads are asked for and sealed. Given by: ${round.reads.filter(({ ended_at }) => ended_at === null).map(({ author }) => author).join('; ') || 'nobody yet'}.`)];
    const { heading, by, because, missing, reads, earlier } = openedView({ head, facts, protocol }, round);
    return [
      text(heading, [because === null ? 'Opened when all were in.' : `Opened by ${by} before all were in: ${because}`, missing].filter((part) => part !== null).join('\n')),
      ...[...reads, ...earlier].map((read) => pairs(`${read.disciplineWord}: ${read.author}`, [['Level', read.level], ['Why', read.rationale], ['Rests on', read.facts.join('\n') || 'No fact was named'], ['Given', read.ended === null ? read.given : `${read.given} (${read.ended})`]])),
    ];
  }), '')];
}
