import Handlebars from 'handlebars';
import { markupFault } from './markup.js';

type Texts = Map<string, string>;

/**
 * What is wrong with the templates (by name: 'cases/notes/new') and with the sources that render them, one sentence each.
 */
export function templateFaults(templates: Texts, sources: Texts): string[] {
  const said = [...templates].map(([name, text]) => readTemplate(name, text));
  return [...missing(templates, sources), ...unused(said, sources), ...unframed(said, sources), ...said.flatMap(({ faults }) => faults)];
}

interface Template {
  name: string;
  text: string;
  partials: string[];
  faults: string[];
}

function readTemplate(name: string, withComments: string): Template {
  const text = withComments.replace(/\{\{!--[\s\S]*?--\}\}/g, '').trim();
  const partials: string[] = [];
  const faults: string[] = [];
  try {
    const program = Handlebars.parse(withComments);
    new Reader(partials, faults).accept(program);
    const fault = markupFault(program);
    if (fault !== null) faults.push(fault);
  } catch (error) {
    faults.push((error as Error).message.split('\n')[0] ?? '');
  }
  faults.push(
    ...partials.filter((partial) => !withinReach(name, partial)).map((partial) => `uses ${partial}, which is not in frame/, parts/ or its module's parts/`),
    ...inlineFaults(name, text),
    ...formFaults(name, text),
  );
  return { name, text, partials, faults: faults.map((fault) => `templates/${name}.hbs: ${fault}`) };
}

class Reader extends Handlebars.Visitor {
  constructor(
    private readonly partials: string[],
    private readonly faults: string[],
  ) {
    super();
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.faults.push('raw output ({{{ or {{&)');
    super.MustacheStatement(mustache);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.note(partial.name);
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.note(partial.name);
    super.PartialBlockStatement(partial);
  }

  private note(name: hbs.AST.PathExpression | hbs.AST.SubExpression): void {
    if (name.type === 'SubExpression') this.faults.push('a partial whose name is computed');
    else if (!name.original.startsWith('@')) this.partials.push(name.original);
  }
}

function withinReach(template: string, partial: string): boolean {
  const [module] = template.split('/');
  return [`frame/`, `parts/`, `${module}/parts/`].some((place) => partial.startsWith(place));
}

function inlineFaults(name: string, text: string): string[] {
  const faults: string[] = [];
  if (/<style\b|\sstyle\s*=/i.test(text)) faults.push('style in the template');
  if (/<[a-z][^<>]*\son[a-z]+\s*=|javascript:/i.test(text)) faults.push('script in an attribute');
  if (/(?:src|href)\s*=\s*["']data:/i.test(text)) faults.push('a data: address');
  for (const [script, attributes = '', body = ''] of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (!name.startsWith('frame/') || !/\ssrc=/.test(attributes) || body.trim() !== '') faults.push(`script in the template: ${script.slice(0, 40)}`);
  }
  return faults;
}

function formFaults(name: string, text: string): string[] {
  const faults: string[] = [];
  const signedOut = text.startsWith('{{#> frame/signed-out'); // a form id belongs to a session; there is none yet
  for (const [form, attributes = ''] of text.matchAll(/<form\b([^>]*)>[\s\S]*?(?:<\/form>|$)/gi)) {
    if (!/\saction=/.test(attributes)) faults.push('a form without an action');
    if (!/\smethod="(?:post|get)"/.test(attributes)) faults.push('a form that does not say method="post" or method="get"');
    if (!signedOut && /\smethod="post"/.test(attributes) && !/\{\{>\s*parts\/form-id\b/.test(form)) faults.push('a form without {{> parts/form-id}}');
  }
  const shapes = name.startsWith('parts/') || name.startsWith('frame/');
  if (!shapes && /<(?:input(?![^<>]*\stype="hidden")|select|textarea)\b/i.test(text)) faults.push('a field that does not go through parts/field');
  return faults;
}

function missing(templates: Texts, sources: Texts): string[] {
  return [...rendered(sources)].filter(([name]) => !templates.has(name)).map(([name, path]) => `${path} renders '${name}', which is not there`);
}

/** A page is used when a source names it, a part when another template does. */
function unused(templates: Template[], sources: Texts): string[] {
  const code = [...sources.values()].join('\n');
  return templates
    .filter(({ name }) => !code.includes(`'${name}'`) && !templates.some((other) => other.name !== name && other.partials.includes(name)))
    .map(({ name }) => `templates/${name}.hbs is used by nobody`);
}

function unframed(templates: Template[], sources: Texts): string[] {
  const pages = rendered(sources);
  return templates
    .filter(({ name, text }) => pages.has(name) && !name.startsWith('frame/') && !text.startsWith('{{#> frame/'))
    .map(({ name }) => `templates/${name}.hbs does not begin with its frame`);
}

/** The templates that endpoints declare, each with a source that does. */
function rendered(sources: Texts): Map<string, string> {
  const names = new Map<string, string>();
  for (const [path, text] of sources) {
    for (const [, name = ''] of text.matchAll(/\brenders:\s*['"]([^'"]+)['"]/g)) names.set(name, path);
  }
  return names;
}
