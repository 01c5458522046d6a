import { Injectable } from '@nestjs/common';
import { HandoverDesk, holds, SeatDesk, type HandoverDuty, type SeatDuty } from '../../access/index.js';
import { CaseClocks, ConflictDesk, MyCases, RestrictionDesk, type CaseLine, type ClockDuty, type ClosedLine, type ConflictDuty, type RestrictionDuty, type StepLine } from '../../cases/index.js';
import { IntakeDesk, type IntakeWork } from '../../intake/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { OwnedWork, type OwnedDuty } from '../../management/index.js';
import { TrackDesk, type TrackDuty } from '../../tracks/index.js';
import { TrainingReminders, type Reminder } from '../../training/index.js';

export interface Work { steps: (StepLine & { number: string; subject: string })[]; owned: OwnedDuty[]; clocks: ClockDuty[]; cases: CaseLine[]; closed: ClosedLine[]; intake: IntakeWork; training: Reminder[]; seats: SeatDuty[]; restrictions: RestrictionDuty[]; conflicts: ConflictDuty[]; tracks: TrackDuty[]; handovers: HandoverDuty[] }

/** What waits for one person: next steps, what interventions and referrals ask of their owner, open cases and those closed lately, what colleagues can no longer open, and what intake, training and seats, seals and holds that wait for a second person ask of them. */
@Injectable()
export class MyWork {
  constructor(
    private readonly myCases: MyCases, private readonly owned: OwnedWork, private readonly intake: IntakeDesk, private readonly training: TrainingReminders, private readonly seats: SeatDesk,
    private readonly clocks: CaseClocks, private readonly restrictions: RestrictionDesk, private readonly conflicts: ConflictDesk, private readonly tracks: TrackDesk, private readonly handovers: HandoverDesk,
  ) {}

  async read(viewer: Viewer): Promise<Work> {
    const reads = holds(viewer, 'case.read');
    const [steps, owned, cases, closed, intake, training, seats, clocks, restrictions, conflicts, tracks, handovers] = await Promise.all([
      reads ? this.myCases.steps(viewer, 25) : [],
      reads ? this.owned.of(viewer, 25) : [],
      reads ? this.myCases.page(viewer, { open: true, number: null, nameKeys: [], before: null, limit: 10 }) : [],
      reads ? this.myCases.recentlyClosed(viewer, 5) : [],
      this.intake.waitingFor(viewer),
      this.training.of(viewer),
      this.seats.waitingFor(viewer),
      reads ? this.clocks.duties(viewer, 25) : [],
      this.restrictions.waitingFor(viewer),
      this.conflicts.waitingFor(viewer),
      this.tracks.waitingFor(viewer),
      this.handovers.waitingFor(viewer),
    ]);
    return { steps, owned, clocks, cases, closed, intake, training, seats, restrictions, conflicts, tracks, handovers };
  }
}
