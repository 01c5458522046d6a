import type { Discipline } from '../../kernel/disciplines.js';
import type { Definition, SignatureRule } from './definition.js';
import { oncePerPerson, seated } from './seats.js';

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
  const { filled: signed, open: stillToSign } = seated(definition.signatures, given.signatures);
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
