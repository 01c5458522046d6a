import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { progress, ProtocolShelf, withEarlierWords, type Definition, type Progress, type PublishedProtocol, type Wording } from '../../protocols/index.js';
import { AssessmentReads, type AnswerLine, type AssessmentLine } from '../store/assessment-reads.js';
import { DisabilityReads, type DisabilityLine } from '../store/disability-reads.js';
import { FamilyContactReads, type FamilyContactLine } from '../store/family-contact-reads.js';
import { GateReads, type ProtectiveLine, type SoughtLine } from '../store/gate-reads.js';
import { InstrumentReads, type InstrumentLine } from '../store/instrument-reads.js';
import { InterviewReads, type InterviewLine } from '../store/interview-reads.js';
import { WarningReads, type WarningLine } from '../store/warning-reads.js';
import { WeaponsReads, type WeaponsLine } from '../store/weapons-reads.js';
import { recorded } from './assessment-overview.js';
import { CurrentAssessment } from './current-assessment.js';
import { Determinations } from './determinations.js';
import { Facts, type FactLine } from './facts.js';

export interface RecordLines {
  assessment: AssessmentLine;
  definition: Definition;
  wording: Wording;
  progress: Progress;
  /** Oldest first, superseded ones included. */
  answers: AnswerLine[];
  weapons: WeaponsLine[];
  /** Newest first. */
  disability: DisabilityLine[];
  interviews: InterviewLine[];
  contacts: FamilyContactLine[];
  /** By number, corrected ones included. */
  facts: FactLine[];
  /** When the last level of this assessment was recorded; null where none was. */
  levelSetAt: Instant | null;
  /** Oldest first. */
  warnings: WarningLine[];
  /** Newest first. */
  instruments: InstrumentLine[];
  /** Oldest first, corrected ones included. */
  protective: ProtectiveLine[];
  sought: SoughtLine[];
  /** The words of earlier versions, by checksum: what a question said when it was answered. */
  versions: ReadonlyMap<string, Wording>;
}

/** One assessment whole, frozen or not, as it is read, printed and exported. */
@Injectable()
export class AssessmentRecord {
  constructor(
    private readonly current: CurrentAssessment, private readonly assessments: AssessmentReads, private readonly shelf: ProtocolShelf, private readonly weapons: WeaponsReads,
    private readonly disability: DisabilityReads, private readonly interviews: InterviewReads, private readonly contacts: FamilyContactReads, private readonly facts: Facts, private readonly warnings: WarningReads, private readonly instruments: InstrumentReads,
    private readonly gates: GateReads, private readonly determinations: Determinations,
  ) {}

  /** Every assessment of the case, the first one first. */
  async all(key: CaseKey): Promise<RecordLines[]> {
    const lines = await this.current.all(key);
    return Promise.all(lines.toReversed().map(async ({ id }) => (await this.read(key, id))!));
  }

  /** The assessment of this id, or the newest one; null when the case has none such. */
  async read(key: CaseKey, id: Id | null = null): Promise<RecordLines | null> {
    const [all, now] = await Promise.all([this.current.all(key), this.shelf.ofCase(key.facts)]);
    const assessment = id === null ? all[0] : all.find((one) => one.id === id);
    if (assessment === undefined) return null;
    const { definition, wording } = await this.version(assessment, now);
    const [answers, weapons, disability, interviews, contacts, facts, warnings, instruments, protective, sought, { all: levels }] = await Promise.all([
      this.assessments.answers(assessment.id), this.weapons.ofAssessment(assessment.id), this.disability.ofAssessment(assessment.id),
      this.interviews.ofCase(key.caseId, key.texts), this.contacts.ofCase(key.caseId, key.texts), this.facts.read(key), this.warnings.ofAssessment(assessment.id), this.instruments.ofAssessment(assessment.id),
      this.gates.protective(assessment.id), this.gates.sought(assessment.id), this.determinations.of(key),
    ]);
    const here = <T extends { assessment_id: Id }>(rows: T[]): T[] => rows.filter(({ assessment_id }) => assessment_id === assessment.id);
    const versions = new Map(await Promise.all([...new Set(answers.map(({ protocol_sha256 }) => protocol_sha256))].map(async (sha256) => [sha256, (await this.shelf.pinned(sha256)).wording] as const)));
    return { assessment, versions, definition, wording, answers, progress: progress(definition, answers.map(recorded)), weapons, disability, interviews: here(interviews), contacts: here(contacts), facts: here(facts), warnings, instruments, protective, sought, levelSetAt: here(levels).at(-1)?.entered_at ?? null };
  }

  /** A frozen assessment is read on the version that it was frozen on, an open one on the case's. */
  private async version({ protocol_sha256: sha256 }: AssessmentLine, now: PublishedProtocol): Promise<PublishedProtocol> {
    if (sha256 === null || sha256 === now.sha256) return now;
    const version = await this.shelf.pinned(sha256);
    return { ...version, wording: withEarlierWords(version.wording, [now.wording]) };
  }
}
