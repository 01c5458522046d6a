import type { Colleague } from '../../access/index.js';
import { disciplineWords } from '../../cases/index.js';
import { fieldsFor, type Problem, type Typed } from '../../platform/web/index.js';
import { disclosureBases, longestPurpose, recipientKinds } from '../rules/recipients.js';

/** Who gets what leaves, what for, and why they may have it: asked alike of a copy and of an evidence pack. */
export function disclosureFields(typed: Typed, problems: Problem[], { who, example, colleagues }: { who: string; example: string; colleagues: readonly Colleague[] }) {
  const fields = fieldsFor(typed, problems);
  const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label, ...(value === 'official' ? { opens: 1 as const } : {}) }));
  return {
    kind: fields.radios('kind', who, choices(recipientKinds), { value: 'official' }),
    official: fields.select('official', 'School official', colleagues.map(({ account, name, role, discipline }) => ({ value: `${account} ${role}`, label: `${name}, ${disciplineWords[discipline]}` })), { empty: 'Choose a colleague' }),
    purpose: fields.area('purpose', 'What is it for?', { rows: 3, maxLength: longestPurpose, hint: example }),
    basis: fields.radios('basis', 'Why may this person have it?', choices(disclosureBases), { hint: 'A school official reads an education record only with a legitimate educational interest.' }),
  };
}
