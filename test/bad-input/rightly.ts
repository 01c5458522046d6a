import { demoPassword } from '../../src/demo/district/index.js';
import { formsOn, type MetForm } from '../support/met-forms.js';
import { actsAfter, forgetCookies, lastSeq, type Answer } from '../support/scenario.js';
import { plain, post, type Pairs } from './posting.js';

/** What somebody answers who gets it right, where the first answers offered are not right: a text, all that a question offers, its last answer, or what is looked up. */
const all = Symbol('all');
const last = Symbol('last');
const each = Symbol('the last answer to each of several questions of one name');
type Right = Record<string, string | typeof all | typeof last | typeof each | ((form: MetForm) => Promise<string>)>;

const password = demoPassword;
const school: Right = { code: 'NHS2', grades: '9, 10', zone: 'America/Denver' };
const calendar: Right = { firstDay: '2026-08-17', lastDay: '2027-06-04', closed: '2026-11-26 Thanksgiving', early: '2026-12-18', earlyCloses: '12:00', opens: '08:00', closes: '15:00' };
const right: Record<string, Right> = {
  '/accounts': { username: 'new.person', password },
  '/accounts/:accountId/offboarding': { to: each },
  '/accounts/:accountId/seats': { covers: '' },
  '/accounts/import': { list: 'full_name,username\nInvented Person,invented.person\n' },
  '/agencies': { languages: 'en, es' },
  '/agencies/:agencyId': { name: 'Another name', languages: 'en, es' },
  '/audit-samples': { from: '', to: '' },
  '/cases/:caseId/assessment/interviews': { endedTime: '' },
  '/cases/:caseId/assessment/interviews/:interviewId/corrections': { endedTime: '' },
  '/cases/:caseId/closures': { password },
  '/cases/:caseId/closures/:closureId/signatures': { password },
  '/cases/:caseId/conflicts/colleagues': { account: last },
  '/cases/:caseId/deadlines/:clockId/moves': { dueOn: '2026-12-15' },
  '/cases/:caseId/determination/signatures': { password },
  '/cases/:caseId/first-reads/rounds': { asked: all },
  '/cases/:caseId/links': { number: anotherCase },
  '/cases/:caseId/referrals/:referral/hops': { consent: 'given' },
  '/cases/:caseId/removals': { reference: '2026-14' },
  '/cases/:caseId/restrictions/:restrictionId/agreements': { password },
  '/charter-teams': { schools: all },
  '/charter-teams/:charterId/schools': { schools: all },
  '/district': { zone: 'America/Denver' },
  '/district/calendars': { ...calendar, firstDay: '2028-08-14', lastDay: '2029-06-08', closed: '2028-11-23 Thanksgiving', early: '2028-12-15' }, // a year that no school has yet
  '/district/calendars/:calendarId': calendar,
  '/district/schools': school,
  '/district/schools/:schoolId': { ...school, code: 'NHS3' },
  '/reports/:reportId/identity-requests/:requestId/decisions': { password },
  '/setup/:token': { username: 'first.admin', password },
  '/sign-in': { username: 'sofia', password },
  '/training/requirements': { disciplines: last },
  '/welcome/:token': { password },
};

/** The number of another case whose team they are on. */
async function anotherCase({ world, as, action }: MetForm): Promise<string> {
  const found = await world.reader.one<{ number: string }>('SELECT c.number FROM case_file c JOIN team_member t ON t.case_id = c.id AND t.member_until IS NULL JOIN account a ON a.id = t.account_id WHERE a.username = ? AND c.id <> ? AND c.is_sealed = 0 ORDER BY c.number LIMIT 1', [as, action.split('/')[2]!]);
  return found?.number ?? '';
}

const disturbing = [/handovers|conflicts|closures|reopenings|seals|holds|restrictions|transfers|accounts|seats|charter|endings|ending|withdrawals|team|without-lead/, /declines|withdrawal$/, /tracks\/:trackId\/members$/, /offboarding|sign-out/];
const turnOf = ({ route }: MetForm): number => disturbing.findLastIndex((names) => names.test(route));

/** Forms that take a case or a colleague away from the others come after them, and what ends something after what needs it. */
export const inGoodOrder = (forms: readonly MetForm[]): MetForm[] => [...forms].sort((one, other) => turnOf(one) - turnOf(other));

/** What came of a form, and the acts that its sending alone left, in their order. */
export interface Sent { answer: Answer; left: string }

/** The form as it stands on its page now, sent by somebody who gets it right; signed in again where another form had ended that. */
export async function sentRightly(form: MetForm, again = true): Promise<Sent> {
  const now = (await formsOn(form.world, form.as, form.page)).forms.find(({ kind }) => kind === form.kind) ?? form;
  const [sent, seq] = [await rightly(now), await lastSeq(form.world)];
  const answer = await post(now, sent);
  const left = (await actsAfter(form.world, seq)).join(' ');
  if (form.as === '' || !again || left !== '' || !String(answer.headers.location).startsWith('/sign-in')) return { answer, left };
  forgetCookies(form.world);
  return sentRightly(form, false);
}

async function rightly(form: MetForm): Promise<Pairs> {
  const wanted = right[form.route] ?? {};
  const pairs: [string, string][] = [];
  for (const { name, choices } of form.fields) {
    const one = wanted[name];
    if (one === each) pairs.push(...new Map(choices.map((choice) => [choice.split(/\W/)[0]!, [name, choice] as [string, string]])).values());
    else if (one === all) pairs.push(...choices.map((choice): [string, string] => [name, choice]));
    else if (one !== undefined) pairs.push([name, one === last ? choices.at(-1) ?? '' : typeof one === 'function' ? await one(form) : one]);
  }
  return [...(await plain(form)).filter(([name]) => wanted[name] === undefined), ...pairs];
}
