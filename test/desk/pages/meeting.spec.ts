import { AddNextStep, AddParticipant, casePaths } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { determine, sign } from '../../assessment/determination-case.js';
import { readyOn } from '../../assessment/pack-case.js';
import { aMarkedCase, team } from '../../canaries/a-marked-case.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
let onPack: Id;
beforeAll(async () => {
  the = await world();
  id = (await aMarkedCase(the)).id;
  onPack = await readyOn(the, ['virginia-shape', '1.0']);
  await sign(the, onPack, 'samuel', await determine(the, onPack, { level: 'moderate', facts: [] }));
  for (const one of [id, onPack]) {
    const key = await keyFor(the, 'maria', 'case.participant.add', one);
    for (const who of ['dandre', 'jon-whitlock'] as const) {
      await the.app.get(AddParticipant).run(key, { part: 'target', person: the.district.person(who), description: 'xqdescribed' });
    }
    await the.app.get(UnitOfWork).run(key, async (work) => {
      await the.app.get(AddNextStep).within(work, one, { what: 'Call xqtypedname about Maria Núñez', owner: the.district.viewers.zoe.account, dueOn: localDate('2026-12-01'), source: { kind: 'unknown', id: one } });
      work.record('case.step.added', {});
    });
  }
});
afterAll(() => the.end());

/** Every name that anybody of the district, the case or the records has, and each word of those of the case. */
async function names(of: Id): Promise<string[]> {
  const all = await the.reader.all<{ name: string }>('SELECT name FROM account UNION SELECT full_name FROM person UNION SELECT name_used FROM person WHERE name_used IS NOT NULL');
  const here = await the.reader.all<{ name: string }>(`
    SELECT a.name FROM team_member m JOIN account a ON a.id = m.account_id WHERE m.case_id = ? UNION SELECT p.full_name FROM case_file c JOIN person p ON p.id = c.subject_id WHERE c.id = ?
    UNION SELECT p.full_name FROM participant x JOIN person p ON p.id = x.person_id WHERE x.case_id = ?`, [of, of, of]);
  return [...all.map(({ name }) => name), ...here.flatMap(({ name }) => name.split(/[\s-]+/).filter((word) => word.length > 2))];
}

test.each([...team.filter((who) => who !== 'anjali'), 'irene'] as CastKey[])('%s sees the case without a name or a typed word in any byte', async (as) => {
  const { text } = await scenario(the, { as, get: casePaths.meeting(id), expect: 200, ledger: ['meeting.viewed'], shows: ['The student', 'Target 1', 'Target 2', 'The reporter', 'Find out what is not known yet', 'Mental health'] });
  expect(text).not.toMatch(/xq(note|int[a-z]|cont|fact|report|typed|described|narrowed|recused)/);
  const folded = text.toLocaleLowerCase('en-US');
  expect((await names(id)).filter((name) => new RegExp(`(?<![\\p{L}])${name.toLocaleLowerCase('en-US').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(folded))).toEqual([]);
});

test('what the protocol asks for before a level, and who still signs, stands there by kind and discipline', async () => {
  const { text } = await scenario(the, { as: 'maria', get: casePaths.meeting(onPack), expect: 200, shows: ['Moderate', 'Still to sign', 'Protective factors'] });
  const folded = text.toLocaleLowerCase('en-US');
  expect((await names(onPack)).filter((name) => folded.includes(name.toLocaleLowerCase('en-US')) && name.length > 3)).toEqual([]);
});

test.each([[null, 303], ['grant', 404], ['theo', 404], ['osvaldo', 404], ['anjali', 404]] as const)('%s gets %i', (as, expect) => scenario(the, { as, get: casePaths.meeting(id), expect }));

test('the case page leads there', async () => {
  await scenario(the, { as: 'zoe', get: casePaths.show(id), expect: 200, shows: [casePaths.meeting(id), 'Meeting view'] });
});
