import { textsUnder } from './files.js';
import { templateFaults } from './templates.js';

test('every template is found, used, framed and sound', () => {
  const named = [...textsUnder('templates', /\.hbs$/)].map(([path, text]): [string, string] => [path.slice('templates/'.length, -'.hbs'.length), text]);
  expect(templateFaults(new Map(named), textsUnder('src', /\.ts$/))).toEqual([]);
});

const frame = '<!doctype html><html lang="en"><head><script src="{{asset "app.js"}}" defer></script></head><body>{{> @partial-block}}</body></html>';

/** What is said about one template among sound ones. */
function saidOf(text: string, name = 'cases/notes/new'): string[] {
  const templates = new Map([
    ['frame/page', frame],
    ['parts/form-id', '<input type="hidden" name="formId" value="{{@root.frame.formId}}">'],
    ['cases/notes/list', '{{#> frame/page}}<form method="post" action="{{action}}">{{> parts/form-id}}<p>{{title}}</p></form>{{/frame/page}}'],
    [name, text],
  ]);
  const sources = new Map([['src/cases/pages/notes.controller.ts', "renders: 'cases/notes/list' renders: 'cases/notes/new'"]]);
  return templateFaults(templates, sources).map((fault) => fault.replace(`templates/${name}.hbs`, 'it'));
}

const page = (html: string) => `{{!-- {title} --}}\n{{#> frame/page}}${html}{{/frame/page}}`;

test('a sound template has no faults', () => {
  expect(saidOf(page('<p class="a{{#if b}} b{{/if}}">{{title}}<br></p>{{#each rows}}<p>{{this}}</p>{{else}}<p>None</p>{{/each}}<svg><use href="#a"/></svg>'))).toEqual([]);
  expect(saidOf(page('{{#if (eq h "1")}}<h1>{{else}}<h2>{{/if}}{{title}}{{#if (eq h "1")}}</h1>{{else}}</h2>{{/if}}'))).toEqual([]);
});

test.each([
  ['{{{title}}}', 'it: raw output ({{{ or {{&)'],
  ['{{&title}}', 'it: raw output ({{{ or {{&)'],
  ['{{> people/parts/card}}', "it: uses people/parts/card, which is not in frame/, parts/ or its module's parts/"],
  ['{{> (lookup . "part")}}', 'it: a partial whose name is computed'],
  ['<p style="color: red">a</p>', 'it: style in the template'],
  ['<style>p { color: red }</style>', 'it: style in the template'],
  ['<button type="button" onclick="go()">Go</button>', 'it: script in an attribute'],
  ['<a href="javascript:go()">Go</a>', 'it: script in an attribute'],
  ['<img src="data:image/png;base64,AA" alt="">', 'it: a data: address'],
  ['<script src="/a.js"></script>', 'it: script in the template: <script src="/a.js"></script>'],
  ['<form method="post">{{> parts/form-id}}</form>', 'it: a form without an action'],
  ['<form action="/a"></form>', 'it: a form that does not say method="post" or method="get"'],
  ['<form method="post" action="/a"></form>', 'it: a form without {{> parts/form-id}}'],
  ['<label>Name <input name="name"></label>', 'it: a field that does not go through parts/field'],
  ['<p>a', 'it: <p> is left open'],
  ['</div>', 'it: </div> closes nothing'],
  ['<p><b>a</p></b>', 'it: </p> closes <b>'],
  ['<div/>', 'it: <div/> cannot close itself'],
  ['<p class="a>b</p>', 'it: <p class="a>b is a broken tag'],
  ['{{#each rows}}<li>{{/each}}', 'it: <li> is left open'],
  ['{{#if a}}<div>{{/if}}b{{#if c}}</div>{{/if}}', 'it: <div> is left open'],
  ['{{#if a}}<div>{{/if}}b</div>', 'it: </div> closes nothing'],
])('a fault is caught: %s', (html, fault) => {
  expect(saidOf(page(html))).toEqual([fault]);
});

test('a template that cannot be read, has no frame, no user or does not exist is caught', () => {
  expect(saidOf(page('{{#if a}}'))).toEqual([expect.stringMatching(/^it: if doesn't match frame\/page/)]);
  expect(saidOf('<p>{{title}}</p>')).toEqual(['it does not begin with its frame']);
  expect(saidOf('<p>{{title}}</p>', 'cases/parts/head')).toEqual([
    "src/cases/pages/notes.controller.ts renders 'cases/notes/new', which is not there",
    'it is used by nobody',
  ]);
});
