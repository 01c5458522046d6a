import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { longestNote } from '../rules/notes.js';
import { textClasses, type TextClass } from '../rules/text-classes.js';
import { Narrative } from './narrative.js';

const tooLong = `A note holds at most ${longestNote.toLocaleString('en-US')} characters. Shorten it, or write a second note`;

export class NewNoteForm {
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write the note before saving it' }) @MaxLength(longestNote, { message: tooLong }) body!: string;
  @IsIn(textClasses, { message: 'Choose who may read this note' }) recordClass!: TextClass;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
}

export class CorrectionForm {
  @Narrative() @IsString() @IsNotEmpty({ message: 'Write the corrected note' }) @Matches(/\S/, { message: 'Write the corrected note' }) @MaxLength(longestNote, { message: tooLong }) body!: string;
}
