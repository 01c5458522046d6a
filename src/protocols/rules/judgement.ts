import type { Discipline } from '../../kernel/disciplines.js';
import type { Definition, SignatureRule } from './definition.js';

/** Who signed, and for which discipline. `person` is any stable id. */
export interface Signature {
  person: string;
  discipline: Discipline;
}

/** What a team wrote down as its judgment; texts as typed. */
export interface Judgement {
  level: string | null;
  rationale: string;
  /** How many facts or answers it names as its ground. */
  restsOn: number;
  signatures: readonly Signature[];
}

export type MissingReason = 'level' | 'rationale' | 'ground';

export interface JudgementStanding {
  /** True when nothing is missing and everybody has signed; until then the determination is provisional. */
  complete: boolean;
  missing: MissingReason[];
  signed: { rule: SignatureRule; by: Signature }[];
  stillToSign: SignatureRule[];
}

/**
 * Whether a determination counts. Each demanded signature needs a person of its own, whatever the order in which they
 * signed; the second signature of one person counts for nothing.
 */
export function judgement(definition: Definition, given: Judgement): JudgementStanding {
  const { signed, stillToSign } = seats(definition, given.signatures);
  const missing: MissingReason[] = [];
  if (given.level === null || !definition.levels.some(({ id }) => id === given.level)) missing.push('level');
  if (given.rationale.trim() === '') missing.push('rationale');
  if (given.restsOn < 1) missing.push('ground');
  return { complete: missing.length === 0 && stillToSign.length === 0, missing, signed, stillToSign };
}

/** Why this person may not sign now, or null when they may. */
export function refusedSignature(
  definition: Definition, signatures: readonly Signature[], signer: Signature,
): 'already-signed' | 'discipline-not-asked' | null {
  if (signatures.some(({ person }) => person === signer.person)) return 'already-signed';
  return definition.signatures.some(({ anyOf }) => anyOf.includes(signer.discipline)) ? null : 'discipline-not-asked';
}

/** What the closing still lacks. A second signature of one person, or of one discipline where they must differ, counts for nothing. */
export function closingSignatures(definition: Definition, signatures: readonly Signature[]): { complete: boolean; stillNeeded: number } {
  const { signers, differentDisciplines } = definition.closing;
  const people = oncePerPerson(signatures);
  const counted = differentDisciplines ? new Set(people.map(({ discipline }) => discipline)).size : people.length;
  return { complete: counted >= signers, stillNeeded: Math.max(0, signers - counted) };
}

/**
 * Gives each demanded signature, in the protocol's order, a person of its own, moving earlier ones aside where they fit
 * elsewhere. Which demands can be met together does not depend on the order of signing; sorting makes the names so too.
 */
function seats(definition: Definition, signatures: readonly Signature[]): Pick<JudgementStanding, 'signed' | 'stillToSign'> {
  const people = oncePerPerson(signatures);
  const taken = new Map<string, SignatureRule>();
  const place = (rule: SignatureRule, tried: Set<string>): boolean => people.some((signature) => {
    if (!rule.anyOf.includes(signature.discipline) || tried.has(signature.person)) return false;
    tried.add(signature.person);
    const holder = taken.get(signature.person);
    if (holder !== undefined && !place(holder, tried)) return false;
    taken.set(signature.person, rule);
    return true;
  });
  const stillToSign = definition.signatures.filter((rule) => !place(rule, new Set()));
  const signed = definition.signatures.flatMap((rule) =>
    people.filter(({ person }) => taken.get(person) === rule).map((by) => ({ rule, by })));
  return { signed, stillToSign };
}

/** One signature a person, in an order that does not depend on when they signed. */
function oncePerPerson(signatures: readonly Signature[]): Signature[] {
  const inOrder = [...signatures].sort((a, b) => compare(a.person, b.person) || compare(a.discipline, b.discipline));
  return inOrder.filter(({ person }, at) => inOrder[at - 1]?.person !== person);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
