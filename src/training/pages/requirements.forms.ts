import { ArrayNotEmpty, IsIn, IsNumberString, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Discipline } from '../../kernel/disciplines.js';
import { Carried, Several } from '../../platform/web/index.js';
import { courseKinds, type CourseKind } from '../rules/course-kind-words.js';
import { hoursTyped } from '../rules/course-length.js';
import { trainedDisciplines } from '../rules/requirement.js';

export class NewRequirementForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose a course' }) course!: string;
  @Several() @ArrayNotEmpty({ message: 'Choose of whom the course is required' }) @IsIn(trainedDisciplines, { each: true, message: 'Choose disciplines of the list' }) disciplines!: Discipline[];
  @IsString() @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter the day from which the course is required' }) requiredFrom!: string;
  @IsString() @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter the day from which people without it do not count' }) bindsFrom!: string;
}

export class RequirementEndingForm {
  @Carried() @IsNumberString({ no_symbols: true }, { message: 'Open this page again and end it there' }) @MaxLength(9, { message: 'Open this page again and end it there' }) version!: string;
}

export class NewCourseForm {
  @IsString() @Matches(/\S/, { message: 'Enter the name of the course' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @IsIn(courseKinds, { message: 'Choose what the course is for' }) kind!: CourseKind;
  @IsOptional() @IsString() @Matches(hoursTyped, { message: 'Enter hours such as 6 or 1.5, or leave this empty' }) hours?: string;
  @IsOptional() @Matches(/^([1-9]\d?|1[01]\d|120)?$/, { message: 'Enter months from 1 to 120, or leave this empty' }) months?: string;
  @IsOptional() @IsString() @Matches(/^([a-z2-7]{26})?$/, { message: 'Choose a course of the list' }) renews?: string;
}

/** A button that asks nothing. */
export class ExamplesForm {
  @IsOptional() @IsString() nothing?: string;
}
