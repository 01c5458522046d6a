import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { parts, type Part } from '../rules/participants.js';

export class NewMemberForm {
  /** A colleague's seat: account and discipline, as the form offers them. */
  @IsString() @Matches(/^[a-z2-7]{26} [a-z-]+$/, { message: 'Choose a colleague' }) colleague!: string;
  @IsOptional() @IsString() @MaxLength(1000, { message: 'Use at most 1,000 characters' }) purpose?: string;
}

export class NewParticipantForm {
  @IsIn(Object.keys(parts), { message: 'Choose the part this person has' }) part!: Part;
  @IsString() @Matches(/\S/, { message: 'Enter a name, or describe who it is' }) @MaxLength(500, { message: 'Use at most 500 characters' }) description!: string;
}
