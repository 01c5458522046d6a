import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sealed, Templates } from '../../../src/platform/web/templates.js';

const root = mkdtempSync(join(tmpdir(), 'templates-'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
/** One page made of one text, in a folder of its own. */
const page = (text: string, view: object) => {
  const name = `cases/page-${(pages += 1)}`;
  write(`templates/${name}.hbs`, text);
  return new Templates(root).page(name, view);
};
let pages = 0;

beforeAll(() => {
  write('dist/assets/manifest.json', '{"app.css":"app.0a1b.css"}');
  write('templates/frame/page.hbs', '<main>{{title}}|{{> @partial-block}}</main>');
  write('templates/parts/line.hbs', '[{{text}}]');
  write('templates/cases/parts/pair.hbs', '{{> parts/line one}}{{> parts/line other}}');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a template', () => {
  it('is found by its path, inside a frame and with its partials', () => {
    expect(page('{{#> frame/page}}{{> cases/parts/pair pair}}{{/frame/page}}', { title: 'T', pair: { one: { text: 'a' }, other: { text: 'b' } } })).toBe('<main>T|[a][b]</main>');
  });

  it('escapes what it prints, once', () => {
    expect(page('{{text}}', { text: `<b>&"'` })).toBe('&lt;b&gt;&amp;&quot;&#x27;');
  });

  it('leaves what was typed as it is, also in a partial that is indented', () => {
    write('templates/parts/area.hbs', '<textarea>\n{{text}}</textarea>');
    expect(page('<div>\n    {{> parts/area text=text}}\n</div>', { text: ' one\n  two' })).toContain('<textarea>\n one\n  two</textarea>');
  });

  it.each([
    ['a page that does not exist', () => new Templates(root).page('cases/none', {}), "There is no template 'cases/none'"],
    ['a partial that does not exist', () => page('{{> parts/none}}', {}), "There is no template 'parts/none'"],
    ['a path that leaves the folder', () => new Templates(root).page('../package', {}), "'../package' cannot be the name of a template"],
    ['a partial named by the view', () => page('{{> (lookup this "which")}}', { which: 'parts/line' }), 'A partial is named in the template, not computed'],
    ['a helper that does not exist', () => page('{{shout text}}', { text: 'a' }), 'unknown helper shout'],
    ['a name that the view does not hold', () => page('{{tilte}}', { title: 'a' }), 'tilte'],
    ['an asset that was not built', () => page('{{asset "none.css"}}', {}), "There is no asset 'none.css'"],
  ])('refuses %s', (_, attempt, message) => {
    expect(attempt).toThrow(message);
  });

  it('gives the hashed address of an asset', () => {
    expect(page('{{asset "app.css"}}', {})).toBe('/assets/app.0a1b.css');
  });

  it('does not reach the prototype of what it is given', () => {
    process.env.WAYPOST_SEALED_VIEWS = '0';
    try {
      expect(page('{{thing.constructor}}{{thing.toString}}{{thing.__proto__}}{{list.pop}}|{{#with thing}}{{valueOf}}{{/with}}', { thing: { a: 1 }, list: ['a'] })).toBe('|');
    } finally {
      process.env.WAYPOST_SEALED_VIEWS = '1';
    }
    expect(() => page('{{thing.constructor}}', { thing: { a: 1 } })).toThrow("no 'constructor'");
  });

  it('counts and compares', () => {
    expect(page('{{plural 1 "note" "notes"}}, {{plural 2000 "note" "notes"}}, {{grouped 1500}}{{#if (eq kind "a")}}, a{{/if}}{{#if (lte 2 1)}}, never{{/if}}', { kind: 'a' })).toBe('1 note, 2,000 notes, 1,500, a');
  });

  it('is kept once read, and read anew in development', () => {
    write('templates/cases/kept.hbs', 'first');
    const templates = new Templates(root);
    const before = templates.page('cases/kept', {});
    write('templates/cases/kept.hbs', 'second');
    expect([before, templates.page('cases/kept', {})]).toEqual(['first', 'first']);
    const was = process.env.NODE_ENV;
    process.env.NODE_ENV = 'development';
    try { expect(templates.page('cases/kept', {})).toBe('second'); } finally { process.env.NODE_ENV = was; }
  });
});

describe('a sealed view', () => {
  it.each([
    ['{{#if typo}}a{{/if}}', {}],
    ['{{#each typo}}a{{/each}}', {}],
    ['{{#if one.typo}}a{{/if}}', { one: {} }],
    ['{{#each list}}{{#if typo}}a{{/if}}{{/each}}', { list: [{ text: 'a' }] }],
    ['{{#> frame/page}}{{#if typo}}a{{/if}}{{/frame/page}}', { title: 'a' }],
    ['{{> parts/inner text="a"}}', { title: 'a' }],
  ])('is strict where Handlebars is not: %s', (text, view) => {
    write('templates/parts/inner.hbs', '{{#if typo}}a{{/if}}');
    expect(() => page(text, view)).toThrow("no 'typo'");
  });

  it('lets null, false, empty lists, null values and Handlebars itself alone', () => {
    expect(page('{{#if a}}x{{/if}}{{#if b}}x{{/if}}{{#each c}}x{{/each}}{{#each d}}{{@index}}{{this}}{{/each}}{{#with e}}{{f}}{{/with}}', { a: null, b: false, c: [], d: ['p', 'q'], e: Object.freeze({ f: 'g' }) })).toBe('0p1qg');
  });

  it('refuses what is not plain data, and names that helpers have', () => {
    expect(() => sealed({ at: new Date(0) }).at).toThrow('holds a Date');
    expect(() => page('{{title}}', { title: 'a', plural: 'b' })).toThrow("may not hold 'plural'");
  });
});

describe('the templates of the product', () => {
  it('all compile', () => {
    expect(() => new Templates().compileAll()).not.toThrow();
  });

  it('are named when they do not', () => {
    const broken = mkdtempSync(join(tmpdir(), 'templates-'));
    mkdirSync(join(broken, 'templates/cases'), { recursive: true });
    writeFileSync(join(broken, 'templates/cases/bad.hbs'), '{{#if open}}');
    expect(() => new Templates(broken).compileAll()).toThrow(/^templates\/cases\/bad\.hbs: /);
    rmSync(broken, { recursive: true });
  });

  it('can show every icon on the list, and no other', () => {
    const drawn = JSON.parse(readFileSync(join(import.meta.dirname, '../../../templates/assets/icons.json'), 'utf8')) as string[];
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../dist/assets/manifest.json'), 'utf8')) as Record<string, string>;
    const sprite = readFileSync(join(import.meta.dirname, '../../../dist/assets', manifest['icons.svg'] ?? ''), 'utf8');
    expect([...sprite.matchAll(/<symbol id="([a-z_]+)"/g)].map((found) => found[1])).toEqual(drawn);
    expect(new Templates().page('parts/icon', { name: 'lock' })).toContain(`href="/assets/${manifest['icons.svg']}#lock"`);
    expect(() => new Templates().page('parts/icon', { name: 'rocket' })).toThrow("There is no asset 'icons.svg#rocket'");
  });

  it('include a message for failures that needs nothing but itself', () => {
    expect(new Templates().page('frame/message', { title: 'Not found', text: 'There is nothing here.', links: [] })).toContain('<h1>Not found</h1>');
  });
});
