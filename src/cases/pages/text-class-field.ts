import type { RecordClass } from '../../kernel/record-class.js';
import type { fieldsFor, Problem } from '../../platform/web/index.js';
import { classesOf, type TextClass, type TextKindName } from '../rules/text-classes.js';
import { classTags, textClassWords } from '../rules/text-class-words.js';

/** The classes in which somebody may write texts of a kind, in the order of the form. */
export const classesFor = (key: { mayWrite(recordClass: RecordClass): boolean }, kind: TextKindName = 'note'): readonly TextClass[] => classesOf(kind).filter((one) => key.mayWrite(one));

/** Who may read what is written: the classes of this writer, the team first where they may write for it, and chosen unless said otherwise. */
export function classField(fields: ReturnType<typeof fieldsFor>, question: string, classes: readonly TextClass[], chosen: RecordClass | '' = classes[0] ?? '') {
  return fields.radios('recordClass', question, classes.map((value) => ({ value, label: textClassWords[value]! })), { value: chosen, hint: 'Everything typed here is part of the record. There are no private notes.' });
}

/** The problem with a class that this writer was not offered. */
export const classProblems = (chosen: string | readonly string[] | undefined, classes: readonly TextClass[]): Problem[] =>
  (classes as readonly unknown[]).includes([chosen].flat()[0]) ? [] : [{ field: 'recordClass', text: 'Choose who may read it' }];

/** What stands beside a text that was not written for the team; null for one that was. */
export const classTag = (recordClass: RecordClass): string | null => (recordClass === 'team' || recordClass === 'report' ? null : (classTags[recordClass] ?? null));
