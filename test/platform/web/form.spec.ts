import { BadRequestException, type PipeTransform } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import 'reflect-metadata';
import { Asks, Carried, fieldsFor, Form, Several, unanswered, type Filled, type Question } from '../../../src/platform/web/index.js';
import type { Viewer } from '../../../src/kernel/viewer.js';

class NewThing {
  @IsString() @Matches(/\S/, { message: 'Write something' }) @MaxLength(5, { message: 'Shorter, please' }) body!: string;
  @IsOptional() @IsString() more?: string;
  @Several() @IsIn(['a', 'b'], { each: true, message: 'Choose from the list' }) picks!: string[];
}

class OldThing {
  @Carried() @Matches(/^\d+$/, { message: 'Open the page again' }) version!: string;
}

class NewVersion extends OldThing {
  @IsString() body!: string;
}

const isLoud: Question = { name: 'notShouted', raisedBy: (text) => /!!/.test(text), problem: 'That is loud', label: 'Was it shouted?', answer: 'Nobody shouted', hint: 'Two marks look like it.' };

class Telling {
  @Asks(isLoud) @IsString() @MaxLength(20, { message: 'Shorter, please' }) words!: string;
  @Asks(isLoud) @IsOptional() @IsString() more?: string;
  @Asks(isLoud, { byHandler: true }) @IsOptional() @IsString() draft?: string;
}

class Page {
  tell(@Form(Telling) form: Filled<Telling>) { return form; }
  append(@Form(NewThing) form: Filled<NewThing>) { return form; }
  save(@Form(NewVersion) form: Filled<NewVersion>) { return form; }
}

const pipeOf = <T>(method: string) => Object.values(Reflect.getMetadata(ROUTE_ARGS_METADATA, Page, method) as Record<string, { pipes: PipeTransform<unknown, Promise<Filled<T>>>[] }>)[0]!.pipes[0]!;
const fill = (body: Record<string, string[]>) => pipeOf<NewThing>('append').transform({ body, viewer: null }, { type: 'custom' });

test('a form that is right gives its value, line ends as the browser had them before sending', async () => {
  expect(await fill({ body: ['a\r\nb'], picks: ['a', 'b'], formId: ['x', 'y'] })).toEqual({ ok: true, value: { body: 'a\nb', picks: ['a', 'b'] }, typed: { body: 'a\nb', picks: ['a', 'b'] }, problems: [] });
  expect(await fill({ body: ['x'] })).toMatchObject({ ok: true, value: { picks: [] } });
});

test('one that is not gives a sentence for each field, and what was typed', async () => {
  expect(await fill({ body: [' '], picks: ['c'] })).toEqual({ ok: false, typed: { body: ' ', picks: ['c'] }, problems: [{ field: 'body', text: 'Write something' }, { field: 'picks', text: 'Choose from the list' }] });
  expect(await fill({})).toMatchObject({ ok: false, problems: [{ field: 'body' }] });
});

test('a NUL is named, and taken out of what comes back', async () => {
  expect(await fill({ body: ['a\0b'] })).toEqual({ ok: false, typed: { body: 'ab', picks: [] }, problems: [{ field: 'body', text: expect.stringContaining('invisible character') }] });
});

test('a NUL in one of several answers leaves the others as they are', async () => {
  expect(await fill({ body: ['x'], picks: ['a\0', 'b'] })).toMatchObject({ ok: false, typed: { picks: ['a', 'b'] } });
});

test('what is wrong with a field that nobody types in belongs to no field of the page, also where the form extends another', async () => {
  expect(await pipeOf<NewVersion>('save').transform({ body: { body: ['x'], version: ['y'] }, viewer: null }, { type: 'custom' })).toMatchObject({ ok: false, problems: [{ field: '', text: 'Open the page again' }] });
  expect(await pipeOf<NewVersion>('save').transform({ body: { body: ['x'], version: ['1\0'] }, viewer: null }, { type: 'custom' })).toMatchObject({ ok: false, problems: [{ field: '' }] });
});

test.each<[Record<string, string[]>]>([[{ body: ['x'], other: ['y'] }], [{ body: ['x', 'y'] }], [{ body: ['x'], constructor: ['y'] }], [{ body: ['x'], toString: ['y'] }]])('%j is no form of ours, as whoever looks at it is told', async (body) => {
  const form = await fill(body);
  for (const look of ['ok', 'typed', 'problems'] as const) expect(() => form[look]).toThrow(BadRequestException);
});

describe('a question that a text raises', () => {
  const tell = async (body: Record<string, string[]>) => {
    const viewer = { answers: new Set<string>() } as unknown as Viewer;
    const form = await pipeOf<Telling>('tell').transform({ body, viewer }, { type: 'custom' });
    return { form, answers: [...viewer.answers!], box: (name: string) => fieldsFor({ ...form.typed }, form.problems).area(name, 'Words').asks };
  };

  it('brings the form back until each field’s own box is ticked; then the answer is kept', async () => {
    const first = await tell({ words: ['Stop!!'], more: ['Now!!'] });
    expect(first.form).toMatchObject({ ok: false, problems: [{ field: 'words', text: 'That is loud' }, { field: 'more', text: 'That is loud' }] });
    expect([first.answers, first.box('words')?.options[0]!.chosen]).toEqual([[], false]);
    const second = await tell({ words: ['Stop!!'], more: ['Now!!'], notShouted: ['words'] });
    expect(second.form.problems).toEqual([{ field: 'more', text: 'That is loud' }]);
    expect([second.box('words')?.options[0]!.chosen, second.box('more')?.options[0]!.chosen]).toEqual([true, false]);
    expect(await tell({ words: ['Stop!!'], more: ['Now!!'], notShouted: ['words', 'more'] })).toMatchObject({ form: { ok: true, value: { words: 'Stop!!', more: 'Now!!' } }, answers: ['notShouted'] });
  });

  it('stays ticked when the form comes back for another reason', async () => {
    const { form, box } = await tell({ words: ['x'.repeat(30) + '!!'], notShouted: ['words'] });
    expect(form.problems).toEqual([{ field: 'words', text: 'Shorter, please' }]);
    expect(box('words')?.options).toMatchObject([{ value: 'words', chosen: true }]);
  });

  it('is not asked of a plain text; a tick that nobody asked for is kept nowhere', async () => {
    const { form, answers, box } = await tell({ words: ['Stop'], notShouted: ['words', 'other'] });
    expect(form).toEqual({ ok: true, value: { words: 'Stop' }, typed: { words: 'Stop' }, problems: [] });
    expect([answers, box('words')]).toEqual([[], null]);
    await expect(fill({ body: ['x'], notShouted: ['body'] }).then(({ ok }) => ok)).rejects.toThrow(BadRequestException);
  });

  it('is left to the handler where only some of what is sent will be saved', async () => {
    const { form } = await tell({ words: ['Stop'], draft: ['Go!!'] });
    expect(form.ok).toBe(true);
    expect(unanswered(form.typed, ['words', 'draft'])).toEqual([{ field: 'draft', text: 'That is loud' }]);
  });
});
