import { join } from 'node:path';
import { getMetadataStorage, IsOptional, IsString, MaxLength } from 'class-validator';
import 'reflect-metadata';
import { asksOf } from '../../src/platform/web/index.js';
import { filesUnder } from './files.js';

type FormType = new () => object;

/** Modules whose forms tell nothing of a case or a report. */
const ofNoCase = {
  access: 'accounts, seats, lists of staff, who leaves and to whom their work goes',
  desk: 'the first school of a new district',
  directory: 'the district, its schools, calendars, agencies and agreements',
  oversight: 'samples by dates and counts, and what is missing of the ledger',
  protocols: 'which protocol counts, and why',
  training: 'courses, and what proves them',
};

/** Fields of the other modules that people type in and that are not asked about. */
const notAsked: Record<string, string> = {
  'UrgentForm.words': 'an immediate danger is not held up by a question; whoever writes on is asked',
  'UrgentForm.subject': 'the same',
  'NewRestrictionForm.orderReference': 'the number of a court order is what is asked for',
  'NewIdentityRequestForm.reference': 'the number of a subpoena or an order is what is asked for',
};

/** Fields that hold a choice, a day, a button or a password, and whose validators do not say so. */
const chosen = /^(?:password|nothing|corrects|release|withdraw|receiver|route|kind|madeBy|level|sealedLevel|source|after|check|gatherBy|gatherUntil|dueOn|releasedOn|dissentBy\d|happened(?:Date|Time)|endedTime|owner|endsOn|measure\d(?:Owner|EndsOn))$/;

/** Characters that no sentence of a record fits in: ids, days, codes. */
const short = 40;

/** Whether a validator leaves nothing to write: one answer of a list, several boxes, a pattern from end to end, a few characters. */
function closes({ name, constraints, each }: ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number]): boolean {
  const [first] = (constraints ?? []) as unknown[];
  if (each || ['isIn', 'isDay', 'isChosen', 'isNumberString', 'isEmpty'].includes(name ?? '')) return true;
  return name === 'maxLength' ? Number(first) <= short : name === 'matches' && first instanceof RegExp && first.source.startsWith('^') && first.source.endsWith('$');
}

/** The fields of a form in which people write, by name. */
function writtenIn(form: FormType): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].filter((field) => !chosen.test(field) && !rules.some((rule) => rule.propertyName === field && closes(rule)));
}

const unaskedIn = (form: FormType): string[] => writtenIn(form).filter((field) => !asksOf(form).has(field)).map((field) => `${form.name}.${field}`);

async function formsOf(inModule: (name: string) => boolean): Promise<FormType[]> {
  const files = filesUnder('src').filter((path) => path.endsWith('.forms.ts') && inModule(path.split('/')[1]!));
  const modules: object[] = [];
  for (const path of files) modules.push((await import(join(import.meta.dirname, '../..', path))) as object);
  return modules.flatMap((module) => Object.entries(module)).filter(([name]) => name.endsWith('Form')).map(([, type]) => type as FormType);
}

const isOfNoCase = (name: string): boolean => Object.hasOwn(ofNoCase, name);

test('whatever is written of a case or a report is asked whether it is from a criminal-history record, but for these fields', async () => {
  const unasked = (await formsOf((name) => !isOfNoCase(name))).flatMap(unaskedIn);
  expect([...new Set(unasked)].sort()).toEqual(Object.keys(notAsked).sort());
});

test('a module that tells nothing of a case asks nothing', async () => {
  expect((await formsOf(isOfNoCase)).filter((form) => asksOf(form).size > 0).map(({ name }) => name)).toEqual([]);
});

test('a field that somebody adds without it is found', () => {
  class SeededForm { @IsOptional() @IsString() @MaxLength(4000) story?: string; }
  expect(unaskedIn(SeededForm)).toEqual(['SeededForm.story']);
});
