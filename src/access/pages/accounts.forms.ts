import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { roles, type Role } from '../../kernel/disciplines.js';

export class NewAccountForm {
  @IsString() @Matches(/\S/, { message: 'Enter the name as colleagues know it' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @IsString() @Matches(/^[^\s]{3,100}$/, { message: 'Choose a user name of at least 3 characters, without spaces' }) username!: string;
  @IsString() @MinLength(12, { message: 'Use at least 12 characters. Four unrelated words make a good password' }) @MaxLength(128, { message: 'Use at most 128 characters' }) password!: string;
}

export class NewSeatForm {
  @IsIn(roles, { message: 'Choose a role' }) role!: Role;
  /** A school's id, or `district` for the whole district. */
  @IsString() @Matches(/^([a-z2-7]{26}|district)$/, { message: 'Choose a school, or the whole district' }) place!: string;
}

export class NewPasswordForm {
  @IsString() @MinLength(12, { message: 'Use at least 12 characters. Four unrelated words make a good password' }) @MaxLength(128, { message: 'Use at most 128 characters' }) password!: string;
}

/** A button that asks nothing. */
export class EndingForm {
  @IsOptional() @IsString() nothing?: string;
}
