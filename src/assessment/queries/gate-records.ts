import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Wording } from '../../protocols/index.js';
import { requiredSources, type Known, type SoughtSource } from '../../protocols/index.js';
import { sourcesLeft, type SourceLeft } from '../rules/sought-sources.js';
import { GateReads, type ProtectiveLine, type SoughtLine } from '../store/gate-reads.js';
import { CurrentAssessment } from './current-assessment.js';
import { KnownCase } from './known-case.js';
export type { ProtectiveLine, SoughtLine };

export interface ProtectiveLines { begun: boolean; entries: ProtectiveLine[]; standing: ProtectiveLine[] }
export interface SoughtLines { begun: boolean; required: SoughtSource[]; all: readonly SoughtSource[]; wording: Wording; entries: SoughtLine[]; standing: SoughtLine[]; left: SourceLeft[] }

/** Protective factors and sources of the current assessment, with what no correction has replaced, and which sources are still to ask. */
@Injectable()
export class GateRecordLines {
  constructor(private readonly current: CurrentAssessment, private readonly known: KnownCase, private readonly reads: GateReads) {}

  async protective(key: CaseKey): Promise<ProtectiveLines> {
    const { assessment } = await this.current.of(key);
    const entries = assessment === null ? [] : await this.reads.protective(assessment.id);
    return { begun: assessment !== null && assessment.frozen_at === null, entries, standing: entries.filter(stands) };
  }

  /** `given` is tried in place of what is known now. */
  async sought(key: CaseKey, given: Known | null = null): Promise<SoughtLines> {
    const [{ assessment, definition, wording }, known] = await Promise.all([this.current.of(key), given ?? this.known.of(key)]);
    const entries = assessment === null ? [] : await this.reads.sought(assessment.id);
    const required = requiredSources(definition, known);
    const standing = entries.filter(stands);
    return { begun: assessment !== null && assessment.frozen_at === null, required, all: definition.soughtSources, wording, entries, standing, left: sourcesLeft(required, standing) };
  }
}

const stands = ({ corrected_by }: { corrected_by: string | null }): boolean => corrected_by === null;
