import { Global, Module } from '@nestjs/common';
import { AddTrackEntry } from './commands/add-track-entry.js';
import { EndTrack } from './commands/end-track.js';
import { GiveTrackLead } from './commands/give-track-lead.js';
import { HandOverTracks } from './commands/hand-over-tracks.js';
import { NameTrackMember } from './commands/name-track-member.js';
import { NameTrackSubject } from './commands/name-track-subject.js';
import { OpenTrack } from './commands/open-track.js';
import { RelyOnEndedTrack } from './commands/rely-on-ended-track.js';
import { ReleaseTrackMember } from './commands/release-track-member.js';
import { CaseTracksController } from './pages/case-tracks.controller.js';
import { TracksWithoutLeadController } from './pages/tracks-without-lead.controller.js';
import { TracksController } from './pages/tracks.controller.js';
import { CaseTracks } from './queries/case-tracks.js';
import { LeavingLead } from './queries/leaving-lead.js';
import { TrackColleagues } from './queries/track-colleagues.js';
import { TrackDesk } from './queries/track-desk.js';
import { TrackDoor, TrackKeyPipe } from './queries/track-door.js';
import { TrackFiles } from './queries/track-file.js';
import { TracksWithoutLead } from './queries/tracks-without-lead.js';
import { TrackReads } from './store/track-reads.js';

const open = [AddTrackEntry, CaseTracks, EndTrack, NameTrackMember, NameTrackSubject, OpenTrack, ReleaseTrackMember, RelyOnEndedTrack, TrackColleagues, TrackDesk, TrackDoor, TrackFiles, TrackKeyPipe, GiveTrackLead, TracksWithoutLead];

@Global()
@Module({ controllers: [CaseTracksController, TracksWithoutLeadController, TracksController], providers: [...open, HandOverTracks, LeavingLead, TrackReads], exports: open })
export class TracksModule {}
