import { disciplineWords } from '../../cases/index.js';
import { decidersOf } from '../rules/deciders.js';
import type { Instant } from '../../kernel/instant.js';
import { judgement, lowers, loweringLacks, quorum, type Definition, type JudgementStanding, type Participants, type Signature, type SignatureRule, type Wording } from '../../protocols/index.js';

/** A determination as the protocol's rules on agreement ask for it. `quorum` holds who counted where too few disciplines took part, and until when it may stand so. */
export interface Decided {
  level: string;
  rationale: string;
  restsOn: number;
  signatures: readonly Signature[];
  quorum: { counted: readonly Signature[]; dueAt: Instant } | null;
}

/** `complete` asks for every signature, the disciplines that were missing, and a second person where the level falls. */
export interface Agreement extends Pick<JudgementStanding, 'complete' | 'signed' | 'stillToSign'> { quorumOpen: boolean }

/** The higher of two levels; null where there is neither. */
export const higherOf = (definition: Definition, one: string | null, other: string | null): string | null => (one === null || (other !== null && lowers(definition, other, one)) ? other : one);

/** Whether one determination counts, given the level that stood before it. */
export function agreement(definition: Definition, given: Decided, before: string | null): Agreement {
  const { complete, signed, stillToSign } = judgement(definition, given);
  const participants = decidersOf(definition);
  const seats = participants === null || given.quorum === null ? [] : openSeats(participants, [...given.quorum.counted, ...given.signatures]);
  const second = loweringLacks(definition, before, given.level, { newFacts: 1, signers: given.signatures.map(({ person }) => person) }).includes('signature');
  const asked = [...stillToSign, ...seats.filter(({ anyOf }) => !stillToSign.some((rule) => rule.anyOf.every((one) => anyOf.includes(one))))];
  const all = second && asked.length === 0 ? [secondSignature(definition)] : asked;
  return { complete: complete && seats.length === 0 && !second, signed, stillToSign: all, quorumOpen: seats.length > 0 };
}

/** The same for all determinations of a case, oldest first, each on the version that it was recorded on: each follows the higher of the level agreed on and the newest one. */
export function agreements(definitions: readonly Definition[], all: readonly Decided[]): (Agreement & { before: string | null })[] {
  let agreed: string | null = null;
  let last: string | null = null;
  return all.map((one, at) => {
    const definition = definitions[at]!;
    const before = higherOf(definition, agreed, last);
    const found = agreement(definition, one, before);
    if (found.complete) agreed = one.level;
    last = one.level;
    return { ...found, before };
  });
}

/** What is missing as signatures that would fill it: a seat each, or one more person of those who count. */
function openSeats(participants: Participants, present: readonly Signature[]): SignatureRule[] {
  const standing = quorum(participants, present);
  if (standing.met) return [];
  const { source, verified, disciplines } = participants;
  const here = new Set(present.map(({ discipline }) => discipline));
  const wanted = standing.openSeats.length > 0 ? standing.openSeats : [standing.disciplinesMissing > 0 ? disciplines.filter((one) => one !== 'law-enforcement' && !here.has(one)) : disciplines];
  return wanted.map((anyOf, index) => ({ id: `seat-${index + 1}`, anyOf, source, verified }));
}

const secondSigner = 'second-signer';

function secondSignature({ signatures, determination }: Definition): SignatureRule {
  return { id: secondSigner, anyOf: [...new Set(signatures.flatMap(({ anyOf }) => anyOf))], source: determination!.source, verified: determination!.verified };
}

/** Whose signature a rule asks for, in the protocol's words or, for a seat at the table, the names of its disciplines. */
export function signatureName({ id, anyOf }: SignatureRule, wording: Wording): string {
  if (id === secondSigner) return 'A second person, because the level falls';
  return wording.signatures[id]?.name ?? anyOf.map((one) => disciplineWords[one]).join(' or ');
}
