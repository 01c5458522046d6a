import { BeginAssessment } from '../../src/assessment/commands/begin-assessment.js';
import { RecordAnswers } from '../../src/assessment/commands/record-answers.js';
import { RecordDetermination, type NewDetermination } from '../../src/assessment/commands/record-determination.js';
import { RecordDisability } from '../../src/assessment/commands/record-disability.js';
import { RecordWeapons } from '../../src/assessment/commands/record-weapons.js';
import { SignDetermination } from '../../src/assessment/commands/sign-determination.js';
import { Determinations } from '../../src/assessment/queries/determinations.js';
import type { AnswerChoice } from '../../src/assessment/rules/answers.js';
import { demoPassword, type CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { aCase, keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';
import { aProtocol } from '../protocols/a-protocol.js';

export type Here = Awaited<ReturnType<typeof world>>;
export const { definition, wording } = aProtocol();
const untouched = { narrative: '', sources: [], sourceDetail: '', owner: '', due: '', triedBy: '', triedHow: '', triedWhy: '' };
const happened = { precision: 'exact', date: localDate('2026-11-16'), time: null, zone: 'America/Denver' } as const;

/** A case whose team has answered everything but the level. `team` holds those who sign in the specs. */
export async function readyCase(here: Here, team: readonly CastKey[] = ['maria', 'samuel', 'zoe', 'anjali']): Promise<Id> {
  const id = await aCase(here, { team });
  const key = await keyFor(here, team[0]!, 'case.assess', id);
  await here.app.get(BeginAssessment).run(key);
  for (const { id: theme, questions } of definition.themes) await answer(here, id, team[0]!, theme, new Map(questions.map((question) => [question.id, 'contradicted'])));
  await askAboutWeapons(here, id, team[0]!);
  await here.app.get(RecordDisability).run(key, { status: 'as-recorded', statusNote: '', planConsulted: 'yes', tookPart: 'Anjali Deshmaru', whyNot: '' });
  return id;
}

/** Records answers to some questions of one theme, each in place of the standing one. */
export async function answer(here: Here, id: Id, who: CastKey, theme: string, answers: ReadonlyMap<string, AnswerChoice>): Promise<void> {
  const standing = new Map((await here.reader.all<{ id: Id; question: string }>('SELECT id, question FROM assessment_answer WHERE case_id = ? ORDER BY ordinal', [id])).map((row) => [row.question, row.id]));
  const owner = here.district.viewers[who].account;
  const sent = [...answers].map(([question, choice]) => ({
    ...untouched, question, answer: choice, narrative: `What was learned, ${choice}.`, sources: ['staff'], seen: standing.get(question) ?? null,
    ...(choice === 'not-yet-known' ? { owner, due: '2026-12-01' } : {}),
  }));
  await here.app.get(RecordAnswers).run(await keyFor(here, who, 'case.assess', id), theme, sent);
}

export async function askAboutWeapons(here: Here, id: Id, who: CastKey): Promise<Id> {
  return here.app.get(RecordWeapons).run(await keyFor(here, who, 'case.assess', id), {
    answer: 'none', askedOf: 'guardian', askedOfName: 'Rosa Ellis', askedBy: here.district.viewers[who].account, happened,
    storage: '', action: 'none', verifiedBy: '', verifiedOn: '', triedBy: '', triedHow: '', triedWhy: '', owner: '', due: '',
  });
}

/** What a team would record, resting on every record that stands; change what a test is about. */
export async function aDetermination(here: Here, id: Id, changes: Partial<NewDetermination> = {}): Promise<NewDetermination> {
  const key = await keyFor(here, 'maria', 'case.determine', id);
  const { all } = await here.app.get(Determinations).of(key);
  const grounds = await here.app.get(Determinations).groundsOf(key);
  const { maria, samuel } = here.district.viewers;
  return {
    level: 'moderate', facts: ['threat-to-others'], rationale: 'The grievance goes on beyond the moment, and nothing was planned that we know of.', citations: grounds.filter(({ stands }) => stands === 1).slice(-1).map(({ id: ground }) => ground),
    writtenFacts: '', tookPart: [maria.account, samuel.account], dissents: [], happened, after: all.at(-1)?.id ?? null, ...changes,
  };
}

export async function determine(here: Here, id: Id, changes: Partial<NewDetermination> = {}): Promise<Id> {
  return here.app.get(RecordDetermination).run(await keyFor(here, 'maria', 'case.determine', id), await aDetermination(here, id, changes));
}

export async function sign(here: Here, id: Id, who: CastKey, determination: Id, password = demoPassword) {
  return here.app.get(SignDetermination).run(await keyFor(here, who, 'case.determination.sign', id), { determination, password });
}
