import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { safetyForm } from '../safety-records.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
const path = (more = ''): string => `/cases/${caseId}/safety${more}`;

beforeAll(async () => {
  here = await world();
  caseId = await aCase(here, { team: ['maria', 'samuel'] });
});
afterAll(() => here.end());

describe('who sees immediate safety', () => {
  it('nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
  it('nobody of another school', () => scenario(here, { as: 'grant', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('nobody with the right role who is not on the team', () => scenario(here, { as: 'zoe', get: path('/new'), expect: 404, ledger: ['access.refused'] }));
  it('no administrator of machines', () => scenario(here, { as: 'theo', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('the team, with what to do while nothing is there', () =>
    scenario(here, { as: 'maria', get: path(), expect: 200, ledger: ['case.safety.viewed'], shows: ['<h1>Immediate safety</h1>', 'Nothing is recorded yet', 'No interim measures'], hides: ['Call 911 first'] }));
  it('the district, without a button', () => scenario(here, { as: 'irene', get: path(), expect: 200, hides: ['/safety/new'] }));
});

describe('recording immediate safety', () => {
  it('asks with the urgent question first', () =>
    scenario(here, { as: 'maria', get: path('/new'), expect: 200, ledger: ['case.safety.started'], shows: ['How urgent is it?', 'Call 911 first, then record', 'Sofia Castellane'], hides: ['Osvaldo', 'Theo Lindgren-Park'] }));

  it('nobody may who only oversees', () => scenario(here, { as: 'irene', post: path(), with: safetyForm(), expect: 404, ledger: ['access.refused'] }));

  it('says beside each field what is missing, and keeps what was typed', () => scenario(here, {
    as: 'maria', post: path(), expect: 422, ledger: ['form.returned'],
    with: safetyForm({ urgency: 'imminent', release: 'guardian', search: 'yes', whereabouts: '<b>gym</b>', measure1What: 'Escort between classes' }),
    shows: ['Name the person they were released to', 'Enter the day of the release', 'Say who searched', 'Choose who looks after this measure', 'Enter the day this measure ends', '&lt;b&gt;gym&lt;/b&gt;', '<h2 id="call-911">Call 911 first</h2>'],
  }));

  it('lists the problems as the fields follow each other on the page', async () => {
    const { text } = await scenario(here, { as: 'maria', post: path(), expect: 422, with: safetyForm({ happenedDate: '', whereabouts: '', release: 'guardian', targetsHow: '', measure2What: 'Escort' }) });
    const list = /data-problems>[\s\S]*?<\/ul>/.exec(text)![0];
    expect([...list.matchAll(/href="#f-([^"]+)"/g)].map(([, field]) => field)).toEqual(['whereabouts', 'releasedTo', 'releasedOn', 'targetsHow', 'measure2Owner', 'measure2EndsOn', 'happenedDate']);
  });

  it('asks for every answer that nobody gave', () => scenario(here, { as: 'maria', post: path(), with: { whereabouts: ' ' }, expect: 422, shows: ['Choose how urgent it is', 'Say where the person is', 'Choose whether the targets are safe'] }));

  it('refuses a day that does not exist or has not come', () => scenario(here, {
    as: 'maria', post: path(), with: safetyForm({ release: 'police', releasedTo: 'Officer', releasedOn: '2026-02-30', happenedDate: '2026-12-24' }), expect: 422,
    shows: ['Enter the day of the release', 'That day has not come yet'],
  }));

  it('keeps the record late, with both times, and its measures', async () => {
    const { maria } = here.district.viewers;
    await scenario(here, {
      as: 'maria', post: path(), expect: 303, location: path(), ledger: ['case.safety.recorded'],
      with: safetyForm({ measure1What: 'Escort between classes', measure1Owner: maria.account, measure1EndsOn: '2026-11-20', measure2What: 'Other lunch', measure2Owner: maria.account, measure2EndsOn: '2026-11-14' }),
    });
    await scenario(here, {
      as: 'samuel', get: path(), expect: 200, ledger: ['case.safety.viewed'],
      shows: ['Nov 13, 2026, 9:10 AM', 'entered Nov 16, 2026', 'In the counseling office', 'Escort between classes', 'In place', 'Ran out: end it or add a new one', 'Record a change'],
    });
  });

  it('shows "Call 911 first" on top once it is imminent', async () => {
    await scenario(here, { as: 'samuel', post: path(), with: safetyForm({ urgency: 'imminent' }), expect: 303, ledger: ['case.safety.recorded'] });
    for (const page of ['', '/new']) await scenario(here, { as: 'samuel', get: path(page), expect: 200, shows: ['<h2 id="call-911">Call 911 first</h2>'] });
  });
});

describe('correcting a safety record', () => {
  const newest = async () => (await here.reader.one<{ id: string }>('SELECT id FROM safety_record WHERE case_id = ? ORDER BY entered_at DESC', [caseId]))!.id;

  it('shows the record as it stands', async () => scenario(here, { as: 'maria', get: path(`/${await newest()}/corrections`), expect: 200, ledger: ['case.safety.started'], shows: ['Correct a safety record', 'In the counseling office'] }));

  it('keeps both', async () => {
    const before = await newest();
    await scenario(here, { as: 'maria', post: path(`/${before}/corrections`), with: safetyForm({ whereabouts: 'In the nurse’s office' }), expect: 303, ledger: ['case.safety.corrected'] });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['In the nurse’s office', 'This record was corrected', 'This corrects'] });
  });

  it('of two people who correct it at once, the later sees both texts and goes on from the newer one; nothing is lost', async () => {
    const before = await newest();
    const texts = { maria: 'By the <b>main</b> entrance', samuel: 'In room 12, with Zoë' } as const;
    const both = await Promise.all((['maria', 'samuel'] as const).map(async (who) => ({ who, answer: await send(here, who, 'POST', path(`/${before}/corrections`), safetyForm({ whereabouts: texts[who], urgency: who === 'maria' ? 'today' : 'routine' })) })));
    expect(both.map(({ answer }) => answer.status).sort()).toEqual([303, 409]);
    const { who, answer: { text } } = both.find(({ answer }) => answer.status === 409)!;
    for (const shown of ['while you were writing', 'By the &lt;b&gt;main&lt;/b&gt; entrance', texts.samuel, 'Urgency', 'Correct a safety record']) expect(text).toContain(shown);
    expect(text).not.toContain('<h3>Belongings</h3>');
    expect(text).not.toContain('<b>main</b>');
    const onward = /action="([^"]+)" novalidate/.exec(text)![1]!;
    expect(onward).toBe(path(`/${await newest()}/corrections`));
    await scenario(here, { as: who, post: onward, with: safetyForm({ whereabouts: texts[who] }), expect: 303, ledger: ['case.safety.corrected'] });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['By the &lt;b&gt;main&lt;/b&gt; entrance', texts.samuel] });
    await scenario(here, { as: 'samuel', post: path(`/${before}/corrections`), with: safetyForm({ whereabouts: 'Third' }), expect: 409, ledger: ['form.returned'], shows: ['Third', `Saved by ${who === 'maria' ? 'Maria' : 'Samuel'}`] });
  });

  it('takes no measures, and no record of another case', async () => {
    await scenario(here, { as: 'maria', post: path(`/${await newest()}/corrections`), with: safetyForm({ measure1What: 'x' }), expect: 400 });
    const other = await aCase(here, { team: ['samuel'] });
    await scenario(here, { as: 'samuel', get: `/cases/${other}/safety/${await newest()}/corrections`, expect: 404 });
    await scenario(here, { as: 'maria', get: path('/not-an-id/corrections'), expect: 404 });
  });
});
