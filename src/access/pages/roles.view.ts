import { roles } from '../../kernel/disciplines.js';
import { dayIn } from '../../kernel/instant.js';
import { recordClasses } from '../../kernel/record-class.js';
import { cell, dayWithYear } from '../../platform/web/index.js';
import { verbOf, verbs, type Right, type Verb } from '../rules/capabilities.js';
import { classRights, type ClassReader, type ClassRight } from '../rules/class-rights.js';
import { classRightWords, classWords, obligationWords, reachWords, rightWords } from '../rules/right-words.js';
import { roleWords } from '../rules/role-words.js';
import { needsSecond } from '../rules/second-person.js';
import type { PolicyVersion } from '../queries/current-policy.js';

const levels: readonly ClassRight[] = ['write', 'own', 'read', 'existence'];

/** Roles by verbs and by record classes: made from the tables that the guard and the doors read, so that it cannot say anything else. */
export function rolesView(policy: PolicyVersion | null, zone: string, mine: ReadonlySet<string>) {
  return {
    title: 'Roles and what they open',
    since: policy === null ? null : { text: `Policy ${policy.edition}, in force since ${dayWithYear(dayIn(zone, policy.adopted_at))}`, sha256: policy.sha256 },
    rights: (Object.keys(rightWords) as Right[]).map((right) => ({
      id: `h-${right}`, heading: rightWords[right],
      table: {
        caption: `${rightWords[right]}: who may`, columns: ['What', 'Who', 'Also asked for'],
        rows: verbs.map((id) => verbOf(id)!).filter((verb) => verb.right === right).map((verb) => ({ cells: [cell('What', verb.words), cell('Who', holdersOf(verb)), askedFor(verb)] })),
      },
    })).filter(({ table }) => table.rows.length > 0),
    classes: {
      caption: 'Record classes: who may write, read, or know of a text', columns: ['Texts', ...levels.map((level) => classRightWords[level])],
      rows: recordClasses.map((recordClass) => ({ cells: [cell('Texts', classWords[recordClass]), ...levels.map((level) => cell(classRightWords[level], readersWith(recordClass, level)))] })),
    },
    two: roles.filter(needsSecond).map((role) => roleWords[role]).join(', '),
    mine: [...mine].map((role) => roleWords[role as keyof typeof roleWords]).join(', ') || null,
  };
}

function askedFor({ obliges = [] }: Verb) {
  const words = obliges.map((one) => obligationWords[one]).join(', ');
  return words === '' ? cell('Also asked for', 'Nothing', { tone: 'quiet' }) : cell('Also asked for', `${words.charAt(0).toUpperCase()}${words.slice(1)}`);
}

function holdersOf({ reach }: Verb): string {
  const held = roles.filter((role) => reach[role] !== undefined);
  if (held.length === roles.length) return 'Everybody who has a seat';
  const by = new Map<string, string[]>();
  for (const role of held) by.set(reachWords[reach[role]!], [...(by.get(reachWords[reach[role]!]) ?? []), roleWords[role]]);
  return [...by].map(([where, names]) => (where === '' ? names.join(', ') : `${names.join(', ')} ${where}`)).join('; ');
}

function readersWith(recordClass: (typeof recordClasses)[number], right: ClassRight): string {
  const rights = classRights[recordClass];
  return (Object.keys(rights) as ClassReader[]).filter((reader) => rights[reader] === right).map((reader) => (reader === 'manager' ? 'Case manager' : roleWords[reader])).join(', ') || 'Nobody';
}
