import { Injectable } from '@nestjs/common';
import { AssessmentReadiness, Determinations } from '../../assessment/index.js';
import { CaseOverview, type CaseKey, type ParticipantLine } from '../../cases/index.js';
import { CaseFiles, type CaseFile } from './case-file.js';

type Readiness = Awaited<ReturnType<AssessmentReadiness['of']>>;

/** What the meeting view is made from. Names and typed texts are in it; the view takes none of them. */
export interface Meeting { file: CaseFile; readiness: Readiness; stillToSign: string[]; participants: ParticipantLine[] }

/** The case as a team meets about it. */
@Injectable()
export class MeetingView {
  constructor(private readonly files: CaseFiles, private readonly readiness: AssessmentReadiness, private readonly determinations: Determinations, private readonly overview: CaseOverview) {}

  async read(key: CaseKey): Promise<Meeting> {
    const [file, readiness, { standing }, participants] = await Promise.all([this.files.read(key), this.readiness.of(key), this.determinations.of(key), this.overview.participants(key)]);
    return { file, readiness, participants, stillToSign: (standing.proposed?.stillToSign ?? []).map(({ name }) => name) };
  }
}
