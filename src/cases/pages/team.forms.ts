import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { parts, type Part } from '../rules/participants.js';
import { Narrative } from './narrative.js';

export class NewMemberForm {
  /** A colleague's seat: account and discipline, as the form offers them. */
  @IsString() @Matches(/^[a-z2-7]{26} [a-z-]+$/, { message: 'Choose a colleague' }) colleague!: string;
}

export class NewParticipantForm {
  @IsIn(Object.keys(parts), { message: 'Choose the part this person has' }) part!: Part;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Enter a name, or describe who it is' }) @MaxLength(500, { message: 'Use at most 500 characters' }) description!: string;
}

export class LinkForm {
  @IsString() @Matches(/^\s*\d{4}-\d{2}-\d{4,}\s*$/, { message: 'Enter a case number such as 2026-27-0147' }) number!: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Say why the two cases belong together' }) @MaxLength(2000, { message: 'Use at most 2,000 characters' }) reason!: string;
}

/** Ending a place on the team asks nothing: the button says it. */
export class LeavingForm {
  @IsOptional() @IsString() nothing?: string;
}
