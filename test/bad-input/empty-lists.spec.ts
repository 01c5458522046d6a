import { aCase } from '../support/makers.js';
import { pageRoutes } from '../support/crawl.js';
import { send } from '../support/scenario.js';
import { world } from '../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let id: string;
beforeAll(async () => {
  the = await world();
  id = await aCase(the);
});
afterAll(() => the.end());

/** Each list with nothing in it: whose, where, its words, and where it leads on (null where the next thing is not for this reader, or comes by itself). */
const lists: [as: string, route: string, title: string, onward: string | null][] = [
  ['sofia', '/', 'Nothing waits for you', null],
  ['sofia', '/', 'No open cases', null],
  ['sofia', '/cases', 'No cases here', '/reports/new'],
  ['maria', '/reports', 'No open reports', '/reports/new'],
  ['maria', '/reports/mine', 'You have not sent a report', '/reports/new'],
  ['maria', '/cases/:caseId', 'No next steps', null],
  ['maria', '/cases/:caseId/assessment', 'No assessment yet', 'form'],
  ['maria', '/cases/:caseId/assessment/family-contacts', 'No contacts yet', '/assessment/family-contacts/new'],
  ['maria', '/cases/:caseId/assessment/facts', 'No facts yet', '/assessment/facts/new'],
  ['maria', '/cases/:caseId/assessment/guides', 'No guides in this protocol', '/guides/sheet'],
  ['maria', '/cases/:caseId/assessment/instruments', 'None recorded', null],
  ['maria', '/cases/:caseId/assessment/warnings', 'Not part of this protocol', null],
  ['maria', '/cases/:caseId/assessment/interviews', 'No interviews yet', '/assessment/interviews/new'],
  ['maria', '/cases/:caseId/assessment/weapons', 'Not asked yet', null],
  ['maria', '/cases/:caseId/assessment/protocol', 'Nothing newer', null],
  ['maria', '/cases/:caseId/conflicts', 'Nobody is recused', '/conflicts/new'],
  ['maria', '/cases/:caseId/deadlines', 'No deadlines yet', null],
  ['maria', '/cases/:caseId/determination', 'No level of concern yet', null],
  ['maria', '/cases/:caseId/first-reads', 'No first reads', null],
  ['maria', '/cases/:caseId/suicide-protocol', 'No track beside this case', 'form'],
  ['maria', '/tracks', 'No tracks', null],
  ['irene', '/tracks/without-lead', 'Every track has a lead who can open it', null],
  ['maria', '/cases/:caseId/notes', 'No notes yet', '/notes/new'],
  ['maria', '/cases/:caseId/officers', 'No officer on the team', null],
  ['maria', '/cases/:caseId/officers', 'Not checked', null],
  ['maria', '/cases/:caseId/plan', 'No interventions yet', '/interventions/library'],
  ['maria', '/cases/:caseId/referrals', 'No referrals yet', '/referrals/new'],
  ['maria', '/cases/:caseId/reports', 'No reports', null],
  ['maria', '/cases/:caseId/return', 'No signatures asked for', null],
  ['maria', '/cases/:caseId/tasks', 'No tasks now', null],
  ['maria', '/cases/:caseId/reviews', 'No review yet', '/reviews/new'],
  ['maria', '/cases/:caseId/safety', 'Nothing is recorded yet', '/safety/new'],
  ['maria', '/cases/:caseId/safety', 'No interim measures', '/safety/measures/new'],
  ['maria', '/cases/:caseId/team', 'Nobody named yet', 'form'],
  ['maria', '/cases/:caseId/team', 'No linked case', 'form'],
  ['sofia', '/administration', 'Nothing here for you', '/account'],
  ['irene', '/agencies?q=zz', 'Nothing found', '/agencies'],
  ['irene', '/agencies/agreements?q=zz', 'Nothing found', '/agencies/agreements'],
  ['irene', '/audit-samples', 'No samples yet', '/audit-samples/new'],
  ['osvaldo', '/audits', 'No sample yet', null],
  ['theo', '/charter-teams', 'No charter team yet', 'form'],
  ['irene', '/district/calendars?q=zz', 'Nothing found', '/district/calendars'],
  ['irene', '/district/schools?q=zz', 'Nothing found', '/district/schools'],
  ['irene', '/identity-requests', 'No requests', null],
  ['irene', '/restrictions', 'No case is sealed or held', null],
  ['irene', '/seats/waiting', 'No seat waits', '/roles'],
  ['maria', '/training', 'Nothing is required', '/training/records/new'],
  ['maria', '/training', 'Nothing recorded yet', '/training/records/new'],
  ['irene', '/training/requirements', 'Nothing is required yet', 'form'],
  ['irene', '/training/requirements', 'No courses yet', 'form'],
];

/** Pages that may hold a list and are never empty, or say in another way that nothing stands there. */
const neverEmpty: Record<string, string> = {
  '/accounts': 'whoever looks has an account', '/accounts/import': 'a form; lists taken before stand below it', '/roles': 'the table that rights are decided by', '/training/expiring': 'the people of a place, whoever looks among them',
  '/cases/:caseId/audit': 'each part of the sheet says what is not there', '/cases/:caseId/conflicts/answers': 'a form about one match', '/cases/:caseId/readers': 'whoever looks can read the case',
  '/protocols': 'the program brings protocols; without a school the page says so',
  '/district': 'a form for the first school; the specs of the desk walk it', '/cases/:caseId/history': 'looking is an entry', '/cases/:caseId/meeting': 'each part says that nothing is there',
  '/cases/:caseId/closures': 'says what is outstanding, or how to close', '/cases/:caseId/notices': 'the protocol names every notice there is', '/cases/:caseId/removals': 'a count, also when it is zero', '/cases/:caseId/summary': 'a form; copies taken stand below it', '/cases/:caseId/pack': 'a form; packs taken stand below it',
  '/cases/:caseId/history/:entry': 'an entry that changed something', '/cases/:caseId/looks': 'whoever looks again has looked before', '/cases/:caseId/as-it-was': 'a case was opened at some moment', '/checkpoints': 'says that nothing is signed yet', '/checkpoints/paper': 'the same', '/ledger': 'looking is an entry',
  '/cases/:caseId/stages': 'the protocol names every stage there is',
  '/cases/:caseId/first-reads/openings': 'says that there is nothing to open',
  '/cases/:caseId/first-reads/endings': 'says that there is nothing to end',
  '/cases/:caseId/determination/signatures': 'says that there is no determination to sign', '/cases/:caseId/assessment/disability': 'what is on record, and a form', '/cases/:caseId/assessment/guides/sheet': 'a sheet to write on',
  '/cases/:caseId/assessment/protective-factors': 'a form', '/cases/:caseId/assessment/sources': 'a form, or that the protocol names no list',
};

test.each(lists)('%s at %s reads “%s”, and what comes next', async (as, route, title, onward) => {
  const { text, status } = await send(the, as, 'GET', route.replace(':caseId', id));
  expect(status).toBe(200);
  const [, says] = [...text.matchAll(/<div class="empty"><p class="empty__title">(.*?)<\/p>(.*?)<\/div>/gs)].map(([, head, rest]) => [head!, rest!]).find(([head]) => head === title) ?? [];
  expect(says?.replaceAll(/<[^>]+>/g, '').trim()).toMatch(/^\p{Lu}.{25,}\.?$/su);
  const main = /<main.*<\/main>/s.exec(text)![0];
  if (onward === 'form') expect(main).toContain('method="post"');
  else if (onward !== null) expect([...main.matchAll(/href="([^"?]+)/g)].some(([, href]) => href!.endsWith(onward))).toBe(true);
});

test('every page that could be an empty list is one of these', () => {
  const told = new Set(lists.map(([, route]) => route.split('?')[0]!));
  const could = pageRoutes(the).filter((route) => !/:(?!caseId)|\/(?:new|words|library|case-link|reporter)\b|sign-in|\/account$/.test(route));
  expect(could.filter((route) => !told.has(route) && neverEmpty[route] === undefined)).toEqual([]);
});
