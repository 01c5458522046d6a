/** One field of a form as a browser sees it: the choices it offers and what it holds now. */
export interface FormField { name: string; kind: 'hidden' | 'text' | 'password' | 'area' | 'date' | 'time' | 'select' | 'radios' | 'checks' | 'button'; id: string; choices: string[]; held: string[]; longest: number | null }

/** A form that posts, as it stands on a page. */
export interface PageForm { action: string; fields: FormField[] }

/** The forms of a page that post. For our own pages only, whose markup the architecture specs hold to be whole. */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head]) => attribute(head!, 'method') === 'post')
    .map(([, head, inside]) => ({ action: attribute(head!, 'action')!, fields: fieldsIn(inside!) }));
}

function fieldsIn(html: string): FormField[] {
  const fields = new Map<string, FormField>();
  const put = (kind: FormField['kind'], head: string, choices: string[], held: string[]) => {
    const name = attribute(head, 'name');
    if (name === null) return;
    const known = fields.get(name);
    known?.choices.push(...choices);
    known?.held.push(...held);
    if (known === undefined) fields.set(name, { name, kind, id: attribute(head, 'id') ?? '', choices, held, longest: Number(attribute(head, 'maxlength') ?? 0) || null });
  };
  for (const [, tag, head] of html.matchAll(/<(input|button)\b([^>]*)>/g)) {
    const type = attribute(head!, 'type') ?? 'text';
    const value = attribute(head!, 'value') ?? '';
    if (tag === 'button') put('button', head!, [value], []);
    else if (type === 'radio' || type === 'checkbox') put(type === 'radio' ? 'radios' : 'checks', head!, [value], / checked(?=\s|$)/.test(head!) ? [value] : []);
    else put((['hidden', 'password', 'date', 'time'] as const).find((one) => one === type) ?? 'text', head!, [], [value]);
  }
  for (const [, head, text] of html.matchAll(/<textarea\b([^>]*)>\n?(.*?)<\/textarea>/gs)) put('area', head!, [], [decoded(text!)]);
  for (const [, head, inside] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inside!.matchAll(/<option\b([^>]*)>/g)].map(([, one]) => one!);
    put('select', head!, options.map((one) => attribute(one, 'value')!).filter((value) => value !== ''), options.filter((one) => / selected(?=\s|$)/.test(one)).map((one) => attribute(one, 'value')!));
  }
  return [...fields.values()];
}

/** The heading of a page. */
export const headingOf = (html: string): string => decoded(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replaceAll(/<[^>]+>/g, '').trim() ?? '');

/** What the summary at the top says, each with the id that it leads to (null for a problem of no one field). */
export function summaryIn(html: string): { text: string; to: string | null }[] {
  const list = /<div class="problems"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>(?:<a href="#([^"]*)">)?(.*?)(?:<\/a>)?<\/li>/gs)].map(([, to, text]) => ({ text: decoded(text!), to: to ?? null }));
}

/** What stands beside fields, by the id of each field. */
export function errorsIn(html: string): Map<string, string> {
  return new Map([...html.matchAll(/<p class="usa-error-message" id="([^"]*)-error"><span class="usa-sr-only">Error: <\/span>(.*?)<\/p>/gs)].map(([, id, text]) => [id!, decoded(text!)]));
}

export const hasId = (html: string, id: string): boolean => html.includes(` id="${id}"`);

function attribute(head: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return found === undefined ? null : decoded(found);
}

const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': '\'', '#x60': '`', '#x3D': '=' };

function decoded(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#x27|#x60|#x3D);/g, (_, mark: string) => marks[mark]!);
}
