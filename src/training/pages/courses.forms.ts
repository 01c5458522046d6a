import { IsNumberString, MaxLength } from 'class-validator';
import { Carried } from '../../platform/web/index.js';

export class CourseStateForm {
  @Carried() @IsNumberString({ no_symbols: true }, { message: 'Open this page again and decide there' }) @MaxLength(9, { message: 'Open this page again and decide there' }) version!: string;
}
