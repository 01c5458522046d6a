import { Sessions } from '../../../src/access/queries/sessions.js';
import { aCase } from '../../support/makers.js';
import { actsAfter, cookieOf, forgetCookies, lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem, goals } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
const path = (more = ''): string => `/cases/${caseId}/plan${more}`;
const words = { goals: 'Comes to school without fear.', studentPart: '“Let me eat in peace.”', familyPart: '', version: '0' };

beforeAll(async () => {
  here = await world();
  caseId = await aCase(here, { team: ['maria', 'samuel', 'sofia'] });
});
afterAll(() => here.end());

describe('who sees the plan', () => {
  it('nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
  it('nobody of another school', () => scenario(here, { as: 'grant', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('nobody with the right role who is not on the team', () => scenario(here, { as: 'zoe', get: path('/words'), expect: 404, ledger: ['access.refused'] }));
  it('no administrator of machines', () => scenario(here, { as: 'theo', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('the team, with what to do while it is empty', () =>
    scenario(here, { as: 'maria', get: path(), expect: 200, ledger: ['plan.viewed'], shows: ['<h1>Support plan</h1>', 'Not approved yet', 'No interventions yet', 'Add from the library', 'Approve plan'], hides: ['Promised and not kept'] }));
  it('a teacher of the team, who may not write it', () =>
    scenario(here, { as: 'sofia', get: path(), expect: 200, hides: ['Approve plan', '/plan/words', 'Add from the library'] }).then(() => scenario(here, { as: 'sofia', get: path('/words'), expect: 404 })));
  it('the district, without a button', () => scenario(here, { as: 'irene', get: path(), expect: 200, hides: ['Approve plan', '/plan/words'] }));
});

describe('the goals and parts of the plan', () => {
  it('are asked for', () => scenario(here, { as: 'maria', get: path('/words'), expect: 200, ledger: ['plan.writing.started'], shows: ['<h1>Goals and parts of the plan</h1>'] }));

  it('come back with what was typed when the goals are missing', () => scenario(here, {
    as: 'maria', post: path('/words'), with: { ...words, goals: ' ', studentPart: '<script>x</script>' }, expect: 422, ledger: ['form.returned'],
    shows: ['Write what this plan is to reach', '&lt;script&gt;x&lt;/script&gt;'],
  }));

  it('are saved once, however often the button is pressed', async () => {
    const before = await lastSeq(here);
    const formId = here.app.get(Sessions).newFormId((await cookieOf(here, 'maria')).split('=')[1]!);
    const answers = await Promise.all([1, 2].map(() => send(here, 'maria', 'POST', path('/words'), { ...words, formId })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await actsAfter(here, before)).toEqual(['plan.written']);
    await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Comes to school without fear.', '“Let me eat in peace.”', 'Not asked yet'] });
  });

  it('show both texts when somebody saved first, and are saved from that page', async () => {
    const answer = await scenario(here, {
      as: 'samuel', post: path('/words'), with: { ...words, goals: 'Mine, typed at the same time', version: '0' }, expect: 409, ledger: ['form.returned'],
      shows: ['Maria Núñez saved this', 'Comes to school without fear.', 'Mine, typed at the same time', 'name="version" value="1"'],
    });
    expect(answer.text.match(/Mine, typed at the same time/g)).toHaveLength(2);
    await scenario(here, { as: 'samuel', post: path('/words'), with: { ...words, goals: 'Both together', version: '1' }, expect: 303, location: path(), ledger: ['plan.written'] });
  });

  it('refuse fields that the form does not have', () => scenario(here, { as: 'maria', post: path('/words'), with: { ...words, level: 'high' }, expect: 400 }));
});

describe('approving the plan', () => {
  const edition = async (): Promise<string> => /name="edition" value="(\d+)"/.exec((await send(here, 'samuel', 'GET', path())).text)![1]!;

  it('is not for whoever wrote the goals and parts: no button, and a form that is sent says who is missing', async () => {
    const page = await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['You wrote the goals and parts. Somebody else who leads this team'], hides: ['Approve plan'] });
    expect(page.text).not.toContain('name="edition"');
    const theirs = /name="edition" value="(\d+)"/.exec((await send(here, 'maria', 'GET', path())).text)![1]!;
    await scenario(here, { as: 'samuel', post: path('/approvals'), with: { edition: theirs }, expect: 422, ledger: ['form.returned'], shows: ['The plan lacks an approval by somebody who did not write its goals and parts'] });
  });

  it('says which item lacks what', async () => {
    await goals(here, caseId, 2);
    await anItem(here, caseId, { what: 'Trusted <adult>', state: 'planned', owner: null, startsOn: null });
    await scenario(here, { as: 'samuel', post: path('/approvals'), with: { edition: await edition() }, expect: 422, ledger: ['form.returned'], shows: ['Trusted &lt;adult&gt; lacks an owner and a start date', 'Not approved yet'] });
  });

  it('is nothing for a teacher, and nothing for a plan that changed meanwhile', async () => {
    await scenario(here, { as: 'sofia', post: path('/approvals'), with: { edition: '1' }, expect: 404, ledger: ['access.refused'] });
    await scenario(here, { as: 'samuel', post: path('/approvals'), with: { edition: '1' }, expect: 409, shows: ['The plan changed while you were reading it'] });
    await scenario(here, { as: 'samuel', post: path('/approvals'), with: { edition: 'x' }, expect: 409 });
  });

  it('stands with name and time, until something changes', async () => {
    caseId = await aCase(here, { team: ['maria', 'samuel', 'sofia'] });
    await goals(here, caseId);
    await anItem(here, caseId);
    await scenario(here, { as: 'samuel', post: path('/approvals'), with: { edition: await edition() }, expect: 303, location: path(), ledger: ['plan.approved'] });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Approved by Samuel Okafor, Nov 16, 2026'], hides: ['Approve plan', 'Changed since approval'] });
    await goals(here, caseId, 1);
    await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Changed since approval', 'Approve plan'] });
  });

  it('is followed by loud words when what was promised does not come', async () => {
    here.clock.moveTo('2026-11-26T16:00:00.000Z');
    forgetCookies(here);
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Promised and not kept', 'promised and never delivered, 3 days late', 'Nothing delivered yet'] });
  });
});
