import { Injectable } from '@nestjs/common';
import { CaseNotes, CaseOverview, casePaths, type CaseHead, type CaseKey, type MemberLine, type NoteLine, type ParticipantLine, type StageStanding, type StepLine, type TimelineItem } from '../../cases/index.js';
import { IntakePanel } from '../../intake/index.js';
import type { Id } from '../../kernel/ids.js';
import { Names } from './names.js';

export interface CaseFile {
  head: CaseHead;
  members: MemberLine[];
  participants: ParticipantLine[];
  steps: StepLine[];
  notes: number;
  standings: StageStanding[];
  timeline: TimelineItem[];
  nameOf: (id: Id) => string;
}

const timelineLength = 40;

/** The case file page: each module's part of the case, put together. */
@Injectable()
export class CaseFiles {
  constructor(private readonly overview: CaseOverview, private readonly notes: CaseNotes, private readonly intake: IntakePanel, private readonly names: Names) {}

  async read(key: CaseKey): Promise<CaseFile> {
    const [head, members, participants, steps, notes, noteCount, intake] = await Promise.all([
      this.overview.head(key), this.overview.members(key), this.overview.participants(key), this.overview.steps(key), this.notes.read(key, timelineLength), this.notes.count(key), this.intake.read(key),
    ]);
    const timeline = [...notes.map((note) => noteItem(head, note)), ...intake.timeline].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, timelineLength);
    const nameOf = await this.names.of(timeline.map(({ who }) => who));
    return { head, members, participants, steps, notes: noteCount, standings: intake.standings, timeline, nameOf };
  }
}

function noteItem(head: CaseHead, note: NoteLine): TimelineItem {
  return {
    at: note.entered_at, icon: 'edit', kind: 'note', what: note.corrects_id === null ? 'Note' : 'Note corrected', level: null,
    text: note.record_class === 'team' ? excerpt(note.body) : 'A note for fewer readers exists.', who: note.author_id,
    link: { label: 'Read note', href: `${casePaths.notes(head.id)}#note-${note.id}` },
  };
}

function excerpt(text: string): string {
  const letters = [...text];
  return letters.length > 240 ? `${letters.slice(0, 240).join('').trimEnd()}…` : text;
}
