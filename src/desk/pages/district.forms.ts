import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import type { SchoolLevel } from '../../directory/index.js';
import { schoolLevels } from '../rules/school-level-words.js';

export class DistrictForm {
  @IsString() @Matches(/\S/, { message: 'Enter the name of the district' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @IsString() @Matches(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/, { message: 'Enter a time zone such as America/Denver' }) zone!: string;
}

export class SchoolForm {
  @IsString() @Matches(/\S/, { message: 'Enter the name of the school' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @IsString() @Matches(/^[A-Za-z0-9-]{2,12}$/, { message: 'Enter a short code of 2 to 12 letters or digits, such as LHS' }) code!: string;
  @IsIn(Object.keys(schoolLevels), { message: 'Choose the kind of school' }) level!: SchoolLevel;
  @IsString() @Matches(/^[A-Za-z0-9]{1,3}(\s*,\s*[A-Za-z0-9]{1,3})*$/, { message: 'Enter the grades with commas, such as K, 1, 2' }) grades!: string;
}
