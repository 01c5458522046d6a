import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Carried } from '../../platform/web/index.js';
import type { SchoolLevel } from '../queries/school-directory.js';
import { schoolLevels } from '../rules/directory-words.js';

/** The version that a changed thing had when its form was made. */
export const wholeNumber = /^\d{1,9}$/;
export const reload = { message: 'Reload the page, then change it again' };

export class SchoolForm {
  @IsString() @Matches(/\S/, { message: 'Enter the name of the school' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @IsString() @Matches(/^[A-Za-z0-9-]{2,12}$/, { message: 'Enter a short code of 2 to 12 letters or digits, such as LHS' }) code!: string;
  @IsIn(Object.keys(schoolLevels), { message: 'Choose the kind of school' }) level!: SchoolLevel;
  @IsString() @Matches(/^[A-Za-z0-9]{1,3}(\s*,\s*[A-Za-z0-9]{1,3})*$/, { message: 'Enter the grades with commas, such as K, 1, 2' }) grades!: string;
  @IsOptional() @IsString() @MaxLength(60, { message: 'Use at most 60 characters' }) zone?: string;
}

export class ChangedSchoolForm extends SchoolForm {
  @Carried() @IsString() @Matches(wholeNumber, reload) version!: string;
}
