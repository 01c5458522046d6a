import { IsNumberString, IsString, Matches, MaxLength } from 'class-validator';
import { longestMeasure } from '../rules/safety-measures.js';

export class NewMeasureForm {
  @IsString() what!: string;
  @IsString() owner!: string;
  @IsString() endsOn!: string;
}

export class MeasureEndingForm {
  @IsString({ message: 'Say why the measure ends' }) @Matches(/\S/, { message: 'Say why the measure ends' })
  @MaxLength(longestMeasure, { message: `The reason holds at most ${longestMeasure} characters. Shorten it` }) reason!: string;
  @IsNumberString({ no_symbols: true }) @MaxLength(9) version!: string;
}
