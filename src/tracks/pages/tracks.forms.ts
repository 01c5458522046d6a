import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { longestReliance } from '../rules/routing.js';
import { longestEntry, writtenKinds, type WrittenKind } from '../rules/tracks.js';

const tooLong = { message: `Use at most ${longestEntry.toLocaleString('en-US')} characters` };

export class TrackEntryForm {
  @IsIn(writtenKinds, { message: 'Choose what this is about' }) kind!: WrittenKind;
  @Narrative() @Matches(/\S/, { message: 'Write what others of this track need to know' }) @MaxLength(longestEntry, tooLong) body!: string;
  @IsOptional() @IsString() dueOn?: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @IsOptional() @IsString() corrects?: string;
}

export class TrackMemberForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose a colleague' }) colleague!: string;
  @IsIn(['member', 'lead'], { message: 'Say whether they lead the track' }) as!: 'member' | 'lead';
}

/** A button alone. */
export class TrackReleaseForm {
  @IsOptional() @IsString() release?: string;
}

export class TrackEndingForm {
  @Narrative() @Matches(/\S/, { message: 'Write why it ends, and who goes on from here' }) @MaxLength(longestEntry, tooLong) reason!: string;
}

export class CaseTrackForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose who leads it' }) lead!: string;
}

export class RelianceForm {
  @Narrative() @Matches(/(?:\S\s*){20}/, { message: 'Write why it still serves, in at least 20 characters' }) @MaxLength(longestReliance, { message: `Use at most ${longestReliance.toLocaleString('en-US')} characters` }) reason!: string;
}

export class TrackLeadForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose a track' }) track!: string;
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose who leads it' }) lead!: string;
}
