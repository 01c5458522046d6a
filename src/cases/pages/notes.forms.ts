import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { longestNote, noteClasses } from '../rules/notes.js';

const tooLong = `A note holds at most ${longestNote.toLocaleString('en-US')} characters. Shorten it, or write a second note`;

export class NewNoteForm {
  @IsString() @Matches(/\S/, { message: 'Write the note before saving it' }) @MaxLength(longestNote, { message: tooLong }) body!: string;
  @IsIn(noteClasses, { message: 'Choose who may read this note' }) recordClass!: (typeof noteClasses)[number];
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
}

export class CorrectionForm {
  @IsString() @IsNotEmpty({ message: 'Write the corrected note' }) @Matches(/\S/, { message: 'Write the corrected note' }) @MaxLength(longestNote, { message: tooLong }) body!: string;
}
