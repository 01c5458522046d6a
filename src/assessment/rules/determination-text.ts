import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Dissent } from './determination.js';

/** Everything that a signature speaks for. */
export interface SignedContent {
  id: Id;
  caseId: Id;
  assessmentId: Id;
  protocolSha256: string;
  level: string;
  facts: readonly string[];
  rationale: string;
  citations: readonly { kind: string; id: Id }[];
  writtenFacts: string;
  tookPart: readonly Id[];
  dissents: readonly Dissent[];
  happened: { precision: string; date: string | null; time: string | null; zone: string };
  enteredBy: Id;
  enteredAt: Instant;
}

/**
 * The exact text whose SHA-256 a signature keeps: JSON lists in one fixed order, what has no order sorted by id. Two
 * determinations that differ anywhere have different texts.
 */
export function determinationText(content: SignedContent): string {
  const { precision, date, time, zone } = content.happened;
  return JSON.stringify([
    'waypost determination', 1, content.id, content.caseId, content.assessmentId, content.protocolSha256, content.level, [...content.facts].sort(),
    content.rationale, content.citations.map(({ kind, id }) => [id, kind]).sort(byFirst), content.writtenFacts, [...content.tookPart].sort(),
    content.dissents.map(({ person, body }) => [person, body]).sort(byFirst), [precision, date, time, zone], content.enteredBy, content.enteredAt,
  ]);
}

const byFirst = ([a = '']: string[], [b = '']: string[]): number => (a < b ? -1 : a > b ? 1 : 0);
