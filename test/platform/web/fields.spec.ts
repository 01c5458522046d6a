import { fieldsFor, problemList } from '../../../src/platform/web/fields.js';
import type { Field } from '../../../src/platform/web/fields.view.js';
import { Templates } from '../../../src/platform/web/templates.js';

const templates = new Templates();
const printed = (field: Field) => templates.page('parts/field', field);
const choices = [{ value: 'yes', label: 'Yes' }, { value: 'unknown', label: 'Not yet known', tone: 'unknown', opens: 1 } as const];

describe('a field', () => {
  it('shows what was typed, before the value given', () => {
    expect(fieldsFor({ place: ' hall ' }, []).text('place', 'Where', { value: 'gym' }).value).toBe(' hall ');
    expect(fieldsFor({ place: '' }, []).text('place', 'Where', { value: 'gym' }).value).toBe('');
    expect(fieldsFor({}, []).text('place', 'Where', { value: 'gym' }).value).toBe('gym');
  });

  it('ties label, hint, error and limit to its control', () => {
    const html = printed(fieldsFor({}, [{ field: 'words', text: 'Write what was said' }]).area('words', 'Exact words', { hint: 'As heard', maxLength: 1500 }));
    expect(html).toContain('<label class="usa-label" for="f-words">Exact words</label>');
    expect(html).toContain('aria-describedby="f-words-hint f-words-error f-words-limit"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('maxlength="1500"');
    for (const id of ['f-words', 'f-words-hint', 'f-words-error', 'f-words-limit']) expect(html.split(`id="${id}"`)).toHaveLength(2);
    expect(html).toContain('Up to 1,500 characters');
    expect(html).toContain('Write what was said');
  });

  it('claims no hint, error or limit that is not there', () => {
    const html = printed(fieldsFor({}, [{ field: 'other', text: 'No' }]).text('place', 'Where'));
    expect(html).not.toMatch(/aria-describedby|aria-invalid|error|hint/);
  });

  it('keeps a text that begins with an empty line, and escapes it', () => {
    expect(printed(fieldsFor({ words: '\n</textarea><b>' }, []).area('words', 'Words'))).toContain('>\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>');
  });

  it('never gives a password back', () => {
    expect(printed(fieldsFor({ password: 'secret-word' }, []).password('password', 'Password'))).not.toContain('secret-word');
  });

  it('says that it is optional, unless it is a filter', () => {
    const fields = fieldsFor({}, []);
    expect(printed(fields.text('place', 'Where', { optional: true }))).toContain('(optional)');
    expect(printed(fields.text('place', 'Where'))).toContain('aria-required="true"');
    expect(printed(fields.search('q', 'Name'))).not.toMatch(/optional|aria-required/);
  });

  it('makes a usable id of any name', () => {
    expect(fieldsFor({}, []).text('answers[weapon-access].by', 'By').id).toBe('f-answers-weapon-access--by');
  });

  it.each(['text', 'email', 'date', 'time', 'search'] as const)('of kind %s is an input of that type', (kind) => {
    expect(printed(fieldsFor({ one: '2026-09-14' }, [])[kind]('one', 'One'))).toMatch(new RegExp(`<input [^>]*type="${kind}" value="2026-09-14"`));
  });

  it('may be hidden, with a value that typing does not change', () => {
    expect(printed(fieldsFor({ version: '9' }, []).hidden('version', '3')).trim()).toBe('<input type="hidden" name="version" value="3">');
  });
});

describe('a group of choices', () => {
  it('stands in a fieldset whose problem leads to its first control', () => {
    const problems = [{ field: 'answer', text: 'Choose an answer' }];
    const html = printed(fieldsFor({ answer: 'unknown' }, problems).radios('answer', 'Access?', choices, { hint: 'At home too' }));
    expect(html).toMatch(/<fieldset [^>]*role="radiogroup"[^>]*aria-invalid="true"[^>]*aria-describedby="f-answer-hint f-answer-error"/);
    expect(html).toContain('<legend class="usa-legend">Access?</legend>');
    expect(problemList(problems).items[0]?.href).toBe('#f-answer');
    expect(html).toMatch(/<input [^>]*type="radio" id="f-answer" name="answer" value="yes">/);
    expect(html).toMatch(/<input class="usa-radio__input opens-1" type="radio" id="f-answer-2" name="answer" value="unknown" checked>/);
    expect(html).toContain('choice--unknown');
  });

  it('may have several answers, or one that was sent alone', () => {
    const chosen = (typed: Record<string, string | string[]>) => fieldsFor(typed, []).checks('answer', 'Which', choices).options.map((option) => option.chosen);
    expect(chosen({ answer: ['yes', 'unknown'] })).toEqual([true, true]);
    expect(chosen({ answer: 'unknown' })).toEqual([false, true]);
    expect(chosen({})).toEqual([false, false]);
  });

  it('as a list to open, begins with no answer', () => {
    const html = printed(fieldsFor({ answer: 'yes' }, []).select('answer', 'Access?', choices));
    expect(html).toMatch(/<option value="">Choose one<\/option>\s*<option value="yes" selected>Yes<\/option>/);
    expect(printed(fieldsFor({}, []).select('answer', 'Access?', choices, { optional: true, mark: false, empty: 'Any' }))).toContain('<option value="">Any</option>');
  });
});

describe('the list of problems', () => {
  it('links to each field, and says what belongs to none', () => {
    const html = templates.page('parts/problems', problemList([{ field: 'a.b', text: 'Write a place' }, { field: '', text: 'Somebody saved first' }]));
    expect(html).toMatch(/role="alert" tabindex="-1"/);
    expect(html).toContain('<h2 id="problems-heading">Check these answers</h2>');
    expect(html).toContain('<li><a href="#f-a-b">Write a place</a></li><li>Somebody saved first</li>');
  });

  it('is not there without problems', () => {
    expect(templates.page('parts/problems', problemList([])).trim()).toBe('');
  });

  it('says the same of a field once, however often it was found', () => {
    const found = [{ field: 'sure', text: 'Say how sure' }, { field: 'sure', text: 'Say how sure' }, { field: 'sure', text: 'Choose one' }];
    expect(problemList(found).items.map(({ text }) => text)).toEqual(['Say how sure', 'Choose one']);
    expect(problemList(found.slice(0, 2)).heading).toBe('There is a problem');
    expect(fieldsFor({}, found).text('sure', 'How sure?').error).toBe('Say how sure Choose one');
  });
});
