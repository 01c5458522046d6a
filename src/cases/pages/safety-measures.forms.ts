import { IsString, Matches, MaxLength } from 'class-validator';
import { Carried } from '../../platform/web/index.js';
import { longestMeasure } from '../rules/safety-measures.js';
import { Narrative } from './narrative.js';

export class NewMeasureForm {
  @Narrative() @IsString() what!: string;
  @IsString() owner!: string;
  @IsString() endsOn!: string;
}

export class MeasureEndingForm {
  @Narrative() @IsString({ message: 'Say why the measure ends' }) @Matches(/\S/, { message: 'Say why the measure ends' })
  @MaxLength(longestMeasure, { message: `The reason holds at most ${longestMeasure} characters. Shorten it` }) reason!: string;
  @Carried() @Matches(/^\d{1,9}$/, { message: 'Open this page again and send the form from there' }) version!: string;
}
