import { newFormId } from '../../src/access/store/tokens.js';
import type { FormField } from '../support/html-forms.js';
import type { MetForm } from '../support/met-forms.js';
import { cookieOf, type Answer } from '../support/scenario.js';

/** What goes with a form, in order; a name may come twice. */
export type Pairs = (readonly [string, string])[];

export const typing = ['text', 'area', 'password'];
export const choosing = ['select', 'radios', 'checks', 'button'];

/** The fields of a form of some kinds, without its id. */
export const fieldsOf = ({ fields }: MetForm, ...kinds: string[]): FormField[] => fields.filter(({ kind, name }) => name !== 'formId' && kinds.includes(kind));

/** Sends a form as it comes off the wire: `body` may be anything, `url` another one than the form's own. */
export async function post(form: MetForm, body: Pairs | string | Buffer, { url = form.action, type = 'application/x-www-form-urlencoded' } = {}): Promise<Answer> {
  const cookie = form.as === '' ? {} : { cookie: await cookieOf(form.world, form.as) };
  const answer = await form.world.app.getHttpAdapter().getInstance().inject({
    method: 'POST', url, payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : encoded(body), headers: { ...cookie, 'sec-fetch-site': 'same-origin', 'content-type': type },
  });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}

export const encoded = (pairs: Pairs): string => pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');

/** A fresh form id as the page would bring it; `of` somebody else's session where said. Nothing for who is not signed in. */
export async function idFor(form: MetForm, of = form.as): Promise<Pairs> {
  return of === '' ? [] : [['formId', newFormId((await cookieOf(form.world, of)).split('=')[1]!)]];
}

/** The form as somebody sends it who answers each question with what it holds, else the first answer offered; `text` is what they type. */
export async function filled(form: MetForm, text: (field: FormField) => string): Promise<Pairs> {
  const pairs = form.fields.filter(({ name }) => name !== 'formId').flatMap((field): Pairs => {
    const { name, kind, held, choices } = field;
    if (typing.includes(kind)) return [[name, text(field)]];
    if (kind === 'date') return [[name, held[0] || (/review|due|end|until|next|follow/i.test(name) ? '2026-12-01' : '2026-11-16')]];
    if (kind === 'time') return [[name, held[0] || '08:00']];
    if (choosing.includes(kind)) return choices.length === 0 ? [] : [[name, held[0] ?? choices.at(kind === 'button' ? -1 : 0)!]];
    return [[name, held[0] ?? '']];
  });
  return [...(await idFor(form)), ...pairs];
}

/** The same with other values for some fields. */
export function changed(pairs: Pairs, values: ReadonlyMap<string, string>): Pairs {
  return pairs.map(([name, value]) => [name, values.get(name) ?? value] as const);
}

/** Answers that fit together where the first ones offered do not. */
const fitting: Record<string, Record<string, string>> = {
  '/audit-samples': { size: '1', seed: '' },
  '/cases/:caseId/referrals': { toWhom: '' },
  '/training/courses': { hours: '6', months: '24', renews: '' },
  '/training/people/:accountId/records': { hours: '6', expiresOn: '' },
  '/training/records': { hours: '6', expiresOn: '' },
  '/cases/:caseId/determination': { dissent: 'yes', dissentBy2: '', dissent2: '', dissentBy3: '', dissent3: '' },
};

/** A form that may well be right. */
export async function plain(form: MetForm, text: (field: FormField) => string = () => 'Plain words, nothing else'): Promise<Pairs> {
  return changed(await filled(form, text), new Map(Object.entries(fitting[form.route] ?? {})));
}
