import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCaseOnThePack } from '../a-weapon.js';

let here: Awaited<ReturnType<typeof world>>;
let [caseId, stranger]: string[] = [];
const path = (id = caseId): string => `/cases/${id}/removals`;
const form = (step: string, more: Record<string, string> = {}) => ({ step, on: '2026-11-02', to: '', part: 'whole', reference: '', ...more });
beforeAll(async () => {
  here = await world();
  caseId = await aCaseOnThePack(here, 'dandre', ['maria', 'samuel', 'zoe', 'sofia']);
  stranger = await aCase(here, { subject: 'tavita', team: ['maria', 'samuel', 'zoe'] });
});
afterAll(() => here.end());

it('is for nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
it.each(['grant', 'anjali'] as const)('is not there for %s', (as) => scenario(here, { as, get: path(), expect: 404, ledger: ['access.refused'] }));
it.each(['maria', 'sofia'] as const)('%s of the team reads it and enters nothing', async (as) => {
  await scenario(here, { as, get: path(), expect: 200, ledger: ['removal.viewed'], shows: ['0 school days of removal', 'Below 10 days'], hides: ['What do you enter?'] });
  await scenario(here, { as, post: path(), with: form('removed'), expect: 404, ledger: ['access.refused'] });
});
it('says where discipline is entered whose decision it is, and that arrest is the last resort; not to who only reads', async () => {
  await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Discipline and arrest'] });
  await scenario(here, { as: 'maria', get: path(), expect: 200, hides: ['Discipline and arrest'] });
});
it('says that only students are removed from school', async () => {
  await scenario(here, { as: 'samuel', get: path(stranger), expect: 200, shows: ['Not about a student'], hides: ['What do you enter?'] });
  await scenario(here, { as: 'samuel', post: path(stranger), with: form('removed'), expect: 409 });
});
it('has no room for words about discipline, and keeps what was typed', () => scenario(here, {
  as: 'samuel', post: path(), with: form('removed', { on: '', reference: '<b>fought</b>' }), expect: 422, ledger: ['form.returned'], shows: ['Enter the day', 'Enter the number alone', '&lt;b&gt;fought&lt;/b&gt;'],
}));
it.each<[string, Record<string, string>, string]>([
  ['an end before its beginning', { to: '2026-11-01' }, 'The last day comes before the first. Enter a later day'],
  ['a part of several days', { to: '2026-11-05', part: 'half' }, 'Enter parts of days one day at a time'],
  ['a part that is none', { part: 'third' }, 'Choose how much of the day it was'],
])('says what is wrong with %s', (_, more, shows) => scenario(here, { as: 'samuel', post: path(), with: form('removed', more), expect: 422, shows: [shows] }));

it('counts, warns in words with the source, and lets a mistake stand readably', async () => {
  await scenario(here, { as: 'samuel', post: path(), with: form('removed', { to: '2026-11-18', reference: 'D-118' }), expect: 303, location: path(), ledger: ['removal.entered'] });
  const { text } = await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: [
    '11 school days of removal', 'Services and a look for a pattern', 'Somebody looks whether the removals form a pattern.', '34 CFR 300.530', 'Nov 2, 2026 to Nov 18, 2026 · Number D-118', 'An entry here is a mistake',
  ] });
  await scenario(here, { as: 'samuel', get: `/cases/${caseId}`, expect: 200, shows: ['11 school days of removal this year: services, and a look for a pattern'] });
  const [, id] = /<option value="([a-z2-7]{26})">Days of removal/.exec(text)!;
  await scenario(here, { as: 'samuel', post: path(), with: form('struck'), expect: 422, shows: ['Choose which entry is a mistake'] });
  await scenario(here, { as: 'samuel', post: path(), with: form('struck', { mistake: id! }), expect: 303 });
  await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['0 school days of removal', 'Entered by mistake, does not count'] });
});

it('a change of placement shows the review that it asks for, until that is entered', async () => {
  await scenario(here, { as: 'samuel', post: path(), with: form('manifestation-reviewed'), expect: 422, shows: ['Choose the decision that was reviewed'] });
  await scenario(here, { as: 'samuel', post: path(), with: form('placement-changed', { on: '2026-11-19' }), expect: 303, ledger: ['removal.entered'] });
  const { text } = await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Placement change decided Nov 19, 2026: the manifestation review is still open.'] });
  await scenario(here, { as: 'maria', get: `/cases/${caseId}/deadlines`, expect: 200, shows: ['Manifestation review', 'Thursday, December 10'] });
  const [, id] = /Choose a decision<\/option>\s*<option value="([a-z2-7]{26})"/.exec(text)!;
  await scenario(here, { as: 'samuel', post: path(), with: form('manifestation-reviewed', { on: '2026-11-20', decision: id! }), expect: 303 });
  await scenario(here, { as: 'samuel', get: path(), expect: 200, hides: ['is still open.'] });
});
