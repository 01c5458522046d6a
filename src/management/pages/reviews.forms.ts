import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Several } from '../../platform/web/index.js';
import { longestReviewText, reviewDecisions, type ReviewDecision } from '../rules/reviews.js';
import { IsDay } from './day-field.js';

const tooLong = `Use at most ${longestReviewText.toLocaleString('en-US')} characters`;

export class ReviewForm {
  @IsDay('Enter the day on which the review was held') heldOn!: string;
  @Several() @IsString({ each: true }) @ArrayMinSize(1, { message: 'Choose who of the team took part' }) @ArrayMaxSize(60, { message: 'Choose from the people on this team' }) members!: string[];
  @Narrative() @IsOptional() @IsString() @MaxLength(500, { message: 'Use at most 500 characters' }) others?: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what changed since the last review, also when nothing did' }) @MaxLength(longestReviewText, { message: tooLong }) whatChanged!: string;
  @IsIn(Object.keys(reviewDecisions), { message: 'Choose what the team decided' }) decision!: ReviewDecision;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write why the team decided this' }) @MaxLength(longestReviewText, { message: tooLong }) reason!: string;
  @IsDay('Enter the day of the next review') nextOn!: string;
}
