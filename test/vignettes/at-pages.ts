import { formsIn, type FormField, type PageForm } from '../support/html-forms.js';
import { send } from '../support/scenario.js';
import type { World } from '../support/world.js';

type Answer = string | string[] | ((field: FormField) => string | string[]);
export type Answers = Readonly<Record<string, Answer>>;
export interface Page { path: string; status: number; text: string }

/** Somebody at the pages of the product over HTTP: they follow links and fill in forms that a page offers, and know no id. */
export class AtPages {
  constructor(readonly world: World, readonly as: string) {}

  async open(path: string): Promise<Page> {
    const { status, text } = await send(this.world, this.as, 'GET', path);
    return { path, status, text };
  }

  /** The addresses of links in the page's main part that match. */
  static links({ text }: Page, pattern: RegExp): string[] {
    const main = /<main.*<\/main>/s.exec(text)?.[0] ?? '';
    return [...new Set([...main.matchAll(/<a\b[^>]*href="([^"#]+)(?:#[^"]*)?"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')).filter((href) => pattern.test(href)))];
  }

  /** Follows the one link that matches. */
  async follow(page: Page, pattern: RegExp): Promise<Page> {
    const [first] = AtPages.links(page, pattern);
    if (first === undefined) throw new Error(`${this.as}: no link ${String(pattern)} on ${page.path}:\n${plain(page.text)}`);
    return this.open(first);
  }

  /** Fills in a form of the page and follows where it leads. Fields left out keep what they hold; the answer to one that the form does not have is an error of the test. */
  async fill(page: Page, action: RegExp, answers: Answers, expect = 303): Promise<Page> {
    const form = formsIn(page.text).find((one) => action.test(one.action));
    if (form === undefined) throw new Error(`${this.as}: no form ${String(action)} on ${page.path} (${page.status}):\n${plain(page.text)}`);
    const done = await send(this.world, this.as, 'POST', form.action, bodyOf(form, answers));
    if (done.status !== expect) throw new Error(`${this.as}: ${done.status} instead of ${expect} at ${form.action}:\n${plain(done.text)}`);
    return done.status === 303 ? this.open(String(done.headers.location).split('#')[0]!) : { path: form.action, status: done.status, text: done.text };
  }
}

function bodyOf({ fields, action }: PageForm, answers: Answers): Record<string, string | string[]> {
  for (const name of Object.keys(answers)) if (!fields.some((field) => field.name === name)) throw new Error(`the form ${action} has no field ${name}, only ${fields.map((field) => field.name).join(', ')}`);
  return Object.fromEntries(fields.flatMap((field) => {
    const answer = answers[field.name] ?? (field.kind === 'button' ? undefined : field.held);
    const given = typeof answer === 'function' ? answer(field) : answer;
    if (given === undefined || given.length === 0 && field.kind !== 'text') return given === '' ? [[field.name, '']] : [];
    return [[field.name, Array.isArray(given) && field.kind !== 'checks' ? given[0] ?? '' : given]];
  }));
}

/** The first answer that a field offers, and all of them. */
export const first = ({ choices }: FormField): string => choices[0]!;
export const every = ({ choices }: FormField): string[] => choices;
/** The answers of a list that a field offers; the last resort where it offers none of them. */
export const among = (wanted: readonly string[], otherwise: string) => ({ choices }: FormField): string[] => { const some = choices.filter((one) => wanted.includes(one)); return some.length > 0 ? some : [otherwise]; };

/** What a page says, without its marks. */
export const plain = (html: string): string => (/<main.*<\/main>/s.exec(html)?.[0] ?? html).replaceAll(/<nav .*?<\/nav>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ').slice(0, 500);
