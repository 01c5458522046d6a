import { ArrayMaxSize, IsString, Matches, MaxLength } from 'class-validator';
import { Several } from '../../platform/web/index.js';

export class CharterSchoolsForm {
  @Several() @ArrayMaxSize(500, { message: 'Choose fewer schools' }) @Matches(/^[a-z2-7]{26}$/, { each: true, message: 'Choose schools of this list' }) schools!: string[];
}

export class CharterTeamForm {
  @IsString() @Matches(/\S/, { message: 'Enter a name for the team' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @Several() @ArrayMaxSize(500, { message: 'Choose fewer schools' }) @Matches(/^[a-z2-7]{26}$/, { each: true, message: 'Choose schools of this list' }) schools!: string[];
}
