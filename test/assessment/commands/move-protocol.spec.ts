import { AssessmentPanel, AssessmentRecord, determinationPaths, Determinations, LevelOfConcern, MoveProtocol, RecordAnswers, RecordDetermination } from '../../../src/assessment/index.js';
import { CaseOverview } from '../../../src/cases/index.js';
import { recordView } from '../../../src/assessment/pages/record.view.js';
import { AskForFirstReads } from '../../../src/assessment/commands/ask-for-first-reads.js';
import { NewerProtocol } from '../../../src/assessment/queries/newer-protocol.js';
import { CurrentAssessment } from '../../../src/assessment/queries/current-assessment.js';
import { determinationDigest } from '../../../src/assessment/store/determination-digest.js';
import { signedContent } from '../../../src/assessment/store/determination-reads.js';
import type { Id } from '../../../src/kernel/ids.js';
import { keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aDetermination, determine, readyCase, sign, wording } from '../determination-case.js';
import { gives } from '../first-reads-case.js';
import { aNewerVersion } from '../newer-version.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
let edition: Id;
let other: Id;
let rated: Id;
let unrated: Id;
const now = '2026-11-17T16:00:00.000Z';
const reason = 'The state reviewed the questions on motive.';
beforeAll(async () => {
  the = await world();
  [id, other, rated, unrated] = [await readyCase(the), await readyCase(the), await readyCase(the), await readyCase(the)];
});
afterAll(() => the.end());

const pageAt = async (path: string): Promise<string> => {
  the.clock.moveTo(now);
  return (await send(the, 'zoe', 'GET', path)).text.replaceAll(/name="formId" value="[^"]*"/g, '');
};

const withoutReads = (page: string): string => page.replace(/<section [^>]*aria-labelledby="h-reads">.*?<\/section>/s, '');

test('an open case moves; answers that are still asked stand, the level and its signatures stay on the old version', async () => {
  const determination = await determine(the, id);
  for (const who of ['samuel', 'zoe', 'maria'] as const) await sign(the, id, who, determination).catch(() => null);
  const shown = await pageAt(determinationPaths.show(id));
  const before = await the.app.get(LevelOfConcern).of(await keyFor(the, 'zoe', 'case.read', id));
  const pinned = (await keyFor(the, 'zoe', 'case.read', id)).facts.protocolSha256;
  edition = await aNewerVersion(the);

  const seq = await lastSeq(the);
  await the.app.get(MoveProtocol).run(await keyFor(the, 'samuel', 'case.protocol.move', id), { edition, reason });
  expect(await actsAfter(the, seq)).toEqual(['case.protocol.moved']);

  const key = await keyFor(the, 'zoe', 'case.read', id);
  expect([key.facts.protocolSha256 === pinned, key.facts.earlierProtocols]).toEqual([false, [pinned]]);
  expect(withoutReads(await pageAt(determinationPaths.show(id)))).toBe(withoutReads(shown)); // the newer version asks for first reads
  expect(await the.app.get(LevelOfConcern).of(key)).toEqual(before);
  const { all: [one] } = await the.app.get(Determinations).of(key);
  expect(one!.protocol.version).toBe('1.0');
  expect(one!.signatures.map(({ text_sha256 }) => text_sha256)).toEqual(one!.signatures.map(() => determinationDigest(signedContent(one!, id))));
  const { definition, answers } = await the.app.get(CurrentAssessment).of(key);
  expect(definition.version).toBe('3.0');
  const asked = new Set(definition.themes.flatMap(({ questions }) => questions.map((question) => question.id)));
  expect(answers.filter(({ question }) => asked.has(question)).length).toBe(answers.length - 1);
});

test('the record shows what is not asked any more, and how a question was worded when it was answered', async () => {
  const key = await keyFor(the, 'zoe', 'case.read', id);
  const record = (await the.app.get(AssessmentRecord).read(key))!;
  const { themes } = recordView(await the.app.get(CaseOverview).head(key), record);
  const [, reworded] = ['motive'].flatMap((theme) => Object.keys(wording.questions).filter((question) => question.startsWith(theme)));
  expect(themes.at(-1)).toMatchObject({ name: 'Asked by an earlier version of the protocol', questions: [{ answers: [{ answer: wording.answers.contradicted.name }] }] });
  expect(themes.flatMap(({ questions }) => questions).find(({ text }) => text === 'Asked in other words now?')!.answers[0]!.asked).toBe(`Asked then: ${wording.questions[reworded!]!.text}`);
});

test('the move is on the timeline, with its reason', async () => {
  const { timeline } = await the.app.get(AssessmentPanel).read(await keyFor(the, 'zoe', 'case.read', id));
  expect(timeline.filter(({ what }) => what.startsWith('Moved to'))).toMatchObject([{ what: 'Moved to version 3.0 of the protocol', text: `From version 1.0. ${reason}` }]);
});

test('a form that was begun on the old version is not recorded; nor is a move twice, or to what is not offered', async () => {
  const move = the.app.get(MoveProtocol);
  const key = await keyFor(the, 'samuel', 'case.protocol.move', id);
  await expect(move.run(key, { edition, reason })).rejects.toThrow('not the one offered any more');
  const [moving, answering, deciding] = [await keyFor(the, 'samuel', 'case.protocol.move', other), await keyFor(the, 'maria', 'case.assess', other), await keyFor(the, 'maria', 'case.determine', other)];
  const wanted = await aDetermination(the, other);
  await expect(move.run(moving, { edition: id, reason })).rejects.toThrow('not the one offered any more');
  await move.run(moving, { edition, reason });
  await expect(the.app.get(RecordAnswers).run(answering, 'motive', [])).rejects.toThrow('went to a newer version');
  await expect(the.app.get(RecordDetermination).run(deciding, wanted)).rejects.toThrow('went to a newer version');
});

test('a version with another scale does not take a level over, and may take a case without one', async () => {
  await determine(the, rated);
  const scale = await aNewerVersion(the, '4.0', (protocol, words) => { (protocol.levels as unknown[]).reverse(); protocol.floors = []; words.floors = {}; });
  const key = await keyFor(the, 'samuel', 'case.protocol.move', rated);
  await expect(the.app.get(MoveProtocol).run(key, { edition: scale, reason })).rejects.toThrow('another scale');
  expect((await keyFor(the, 'samuel', 'case.read', rated)).facts.earlierProtocols).toEqual([]);

  await the.app.get(AskForFirstReads).run(await keyFor(the, 'maria', 'case.first-read.ask', unrated), ['counseling', 'mental-health']);
  await gives(the, unrated, 'maria', 'By myself'); // a read names a level too, sealed as it is
  await expect(the.app.get(MoveProtocol).run(await keyFor(the, 'samuel', 'case.protocol.move', unrated), { edition: scale, reason })).rejects.toThrow('another scale');
  expect((await the.app.get(NewerProtocol).read(await keyFor(the, 'samuel', 'case.read', unrated))).offer!.why).toContain('first reads already');
});
