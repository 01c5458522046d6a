import { AtPages, plain } from './at-pages.js';
import { newestPacks } from '../assessment/pack-case.js';
import { demoPassword } from '../../src/demo/district/index.js';
import { send } from '../support/scenario.js';
import { world } from '../support/world.js';
import { onPack, WalkedCase, type Here } from './a-walked-case.js';

declare const engine: 'sqlite' | 'postgres';

/** The pages are one; that each statement means the same on PostgreSQL is proven spec by spec, and here by the longest stories of one protocol. */
const tried = engine === 'postgres' ? newestPacks.filter(([name]) => name === 'virginia-shape') : newestPacks;

const onSqlite: typeof test = engine === 'sqlite' ? test : (() => undefined) as unknown as typeof test;

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

/** What a team comes to, by protocol: this reading of the definitions is ours, not yet a practitioner's. */
const passing: Record<string, string> = { 'ntac-general': 'low', 'virginia-shape': 'low', 'transient-substantive': 'transient' };
const lasting: Record<string, string> = { 'ntac-general': 'moderate', 'virginia-shape': 'moderate', 'transient-substantive': 'serious' };
const manifestation = 'Manifestation review';
const reasons = { reason: 'It was a scene of a game, and nobody was meant.', achieved: 'Talked with the student and the family.', ifReturns: 'Tell Maria; look at it anew.', told: 'The family, by Maria, today.', password: demoPassword };

describe.each(tried)('on %s %s', (...pack) => {
  const [name] = pack;
  const begun = async (): Promise<WalkedCase> => {
    await onPack(here, pack);
    return new WalkedCase(here, pack);
  };

  onSqlite('V1: “I’m going to kill you” after a game, over in ten minutes: the lowest level, no plan, closed with reasons', async () => {
    const walk = await begun();
    await walk.opened(await walk.reported({ subject: 'Jon Whitlock', words: 'After losing at kickball: “I’m going to kill you.” The other laughed; calm in ten minutes, and apologized.', targets: 'A classmate' }), ['A classmate']);
    await walk.assessed();
    await walk.decided(['threat-made', 'settled']);
    await walk.determined(passing[name]!, ['threat-resolved']);
    expect((await walk.outstanding()).filter(({ area, what }) => area === 'Support plan' || what.startsWith('Target'))).toEqual([]);
    await walk.settled();
    expect((await walk.closed()).text).toContain('This case is closed');
  });

  test('V2: a beating announced twice, a friend recruited: a lasting threat, a plan, and no closing while the target is not told', async () => {
    const walk = await begun();
    await walk.opened(await walk.reported({ subject: 'Mateo Quintanilla', words: 'Texts, twice: “I’ll beat you bloody Friday after school.” Asked a friend to come along.', targets: 'His former friend' }), ['His former friend']);
    await walk.assessed();
    await walk.decided(['threat-found', 'threat-made']);
    const found = ['threat-to-others', 'poses-threat'];
    if (name !== 'ntac-general') await walk.determined(passing[name]!, found, { expect: 422 }); // a floor of the protocol takes the lowest level away
    await walk.determined(lasting[name]!, found);
    await walk.planned();
    const target = ({ what }: { what: string }) => what.startsWith('Target');
    await walk.settled(target);
    expect(await walk.outstanding()).toMatchObject([{ area: 'Notices', what: expect.stringContaining('His former friend') }]);
    expect(plain((await walk.at('maria').open(`${walk.address}/closures/new`)).text)).toContain('The case cannot close yet');
    expect((await send(here, 'maria', 'POST', `${walk.address}/closures`, reasons)).status).toBe(422);
    await walk.settled();
    expect((await walk.closed('He was told, both talked with the dean, and Friday passed.')).text).toContain('This case is closed');
  });

  onSqlite('V4: a student with an IEP echoes a video: the lowest level with the plan read, and no manifestation review at any step', async () => {
    const walk = await begun();
    await walk.opened(await walk.reported({ subject: 'D\'Andre Fairweather', words: '“I’ll blow up the class” when the fire alarm sounded, in the voice of a video that he repeats often.' }));
    expect(await walk.deadlines()).not.toContain(manifestation);
    await walk.assessed();
    await walk.decided();
    await walk.determined(passing[name]!, ['threat-resolved']);
    expect(await walk.deadlines()).not.toContain(manifestation);
    expect(plain((await walk.at('samuel').open(`${walk.address}/removals`)).text)).toContain('0 school days of removal');
    await walk.settled();
    expect((await walk.closed('A known pattern; his plan says how to answer it.')).text).toContain('This case is closed');
    expect(await walk.deadlines()).not.toContain(manifestation);
  });

  test('V7: a drawing that is a scene of a game: the lowest level, closed only with reasons', async () => {
    const walk = await begun();
    await walk.opened(await walk.reported({ subject: 'Siobhán O’Dunleavy', words: 'A drawing of dead stick figures and the word “school”; she says it is a scene of a game. Art class; good grades.' }));
    await walk.assessed();
    await walk.decided();
    await walk.determined(passing[name]!, ['threat-resolved']);
    await walk.settled();
    const maria = walk.at('maria');
    const empty = await maria.fill(await maria.open(`${walk.address}/closures/new`), /\/closures$/, { ...reasons, reason: '  ' }, 422);
    expect(empty.text).toContain('Write why the case can close now');
    expect(plain((await maria.open(`${walk.address}/closures`)).text)).not.toContain('Waiting for a second signature');
    expect((await walk.closed(reasons.reason)).text).toContain('This case is closed');
  });

  onSqlite('a stranger who is no student: no school records asked for, nothing of discipline, and it closes', async () => {
    const walk = await begun();
    await walk.opened(await walk.reported({ subject: 'A man at the fence, about 50', subjectIs: 'new', words: 'Stood at the fence on three days and shouted at children.' }));
    await walk.assessed();
    await walk.decided();
    await walk.determined(passing[name]!, ['threat-resolved']);
    expect((await walk.outstanding()).filter(({ what }) => what.startsWith('Parent or guardian of the person'))).toEqual([]);
    expect(plain((await walk.at('samuel').open(`${walk.address}/removals`)).text)).toContain('Not about a student');
    await walk.settled();
    expect((await walk.closed('He was told to stay away, and the police know him.')).text).toContain('This case is closed');
  });
});

describe.each(tried.filter(([name]) => name !== 'transient-substantive'))('on %s %s, whose highest level is written down after people acted', (...pack) => {
  test('immediate danger: what was done is entered late with both times, and no level below what the danger leaves can be set', async () => {
    await onPack(here, pack);
    const walk = new WalkedCase(here, pack);
    await walk.opened(await walk.reported({ subject: 'Marcus Prewitt', words: 'He is in the gym now and says he will shoot. Police are on their way.', targets: 'The coach' }), ['The coach']);
    const samuel = walk.at('samuel');
    const safety = await samuel.fill(await samuel.open(`${walk.address}/safety/new`), /\/safety$/, {
      urgency: 'imminent', whereabouts: 'In the office, with Officer Whitfield', supervisor: 'Officer Whitfield', release: 'at-school', belongings: 'apart', search: 'no', targets: 'safe', targetsHow: 'Sent home with her partner',
      happenedPrecision: 'about', happenedDate: '2026-11-29', happenedTime: '14:05',
    });
    expect(safety.text).toContain('About Nov 29, 2026, 2:05 PM');
    await walk.assessed();
    const early = (await walk.outstanding()).map(({ what }) => what);
    await walk.decided(['threat-found']);
    for (const level of ['low', 'moderate']) expect((await walk.determined(level, ['immediate-danger', 'threat-to-others'], { expect: 422 })).status).toBe(422);
    await walk.determined('imminent', ['immediate-danger', 'threat-to-others']);
    const open = [...early, ...(await walk.outstanding()).map(({ what }) => what)];
    for (const notice of ['Law enforcement', 'Target']) expect(open).toContainEqual(expect.stringMatching(new RegExp(`^${notice}`)));
  });
});

test('V7 without an assessment: a report is settled only with a reason, and only when a second reader agrees', async () => {
  const walk = new WalkedCase(here, newestPacks[0]!);
  const triage = await walk.reported({ subject: 'Ilinca Brăduțeanu', words: 'A drawing of dead stick figures; she says it is a scene of a game.' });
  const maria = walk.at('maria');
  const outcome = await maria.follow(triage, /\/triage\/unfounded$/);
  const action = /\/triage\/unfounded$/;
  expect((await maria.fill(outcome, action, { reason: ' ' }, 422)).text).toContain('Write the reason. Others will rely on it');
  await maria.fill(outcome, action, { reason: 'A scene of a game, drawn in art class; her teacher and her mother know it.' });
  const zoe = walk.at('zoe');
  const shown = await zoe.open(`${walk.report}/second-reading`);
  await zoe.fill(shown, /\/second-reading$/, { agrees: 'yes', reason: '' }, 422);
  await zoe.fill(shown, /\/second-reading$/, { agrees: 'yes', reason: 'I saw the drawing and the game.' });
  expect(AtPages.links(await maria.open('/reports'), new RegExp(walk.report))).toEqual([]);
});
