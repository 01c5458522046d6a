import { BadRequestException, type PipeTransform } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import 'reflect-metadata';
import { Carried, Form, Several, type Filled } from '../../../src/platform/web/index.js';

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

class Page {
  append(@Form(NewThing) form: Filled<NewThing>) { return form; }
  save(@Form(NewVersion) form: Filled<NewVersion>) { return form; }
}

const pipeOf = <T>(method: string) => Object.values(Reflect.getMetadata(ROUTE_ARGS_METADATA, Page, method) as Record<string, { pipes: PipeTransform<unknown, Promise<Filled<T>>>[] }>)[0]!.pipes[0]!;
const fill = (body: Record<string, string[]>) => pipeOf<NewThing>('append').transform(body, { type: 'body' });

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
  expect(await pipeOf<NewVersion>('save').transform({ body: ['x'], version: ['y'] }, { type: 'body' })).toMatchObject({ ok: false, problems: [{ field: '', text: 'Open the page again' }] });
  expect(await pipeOf<NewVersion>('save').transform({ body: ['x'], version: ['1\0'] }, { type: 'body' })).toMatchObject({ ok: false, problems: [{ field: '' }] });
});

test.each<[Record<string, string[]>]>([[{ body: ['x'], other: ['y'] }], [{ body: ['x', 'y'] }], [{ body: ['x'], constructor: ['y'] }], [{ body: ['x'], toString: ['y'] }]])('%j is no form of ours, as whoever looks at it is told', async (body) => {
  const form = await fill(body);
  for (const look of ['ok', 'typed', 'problems'] as const) expect(() => form[look]).toThrow(BadRequestException);
});
