import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { disciplines, roles, type Discipline, type Role } from '../../kernel/disciplines.js';
import { Carried } from '../../platform/web/index.js';

export class NewAccountForm {
  @IsString() @Matches(/\S/, { message: 'Enter the name as colleagues know it' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @IsString() @Matches(/^[^\s]{3,100}$/, { message: 'Choose a user name of at least 3 characters, without spaces' }) username!: string;
  @IsString() @MinLength(12, { message: 'Use at least 12 characters. Four unrelated words make a good password' }) @MaxLength(128, { message: 'Use at most 128 characters' }) password!: string;
}

const day = /^(\d{4}-\d{2}-\d{2})?$/;

export class NewSeatForm {
  @IsIn(roles, { message: 'Choose a role' }) role!: Role;
  /** The id of a school or of a charter team, or `district` for the whole district. */
  @IsString() @Matches(/^([a-z2-7]{26}|district)$/, { message: 'Choose a school, a charter team, or the whole district' }) place!: string;
  /** Empty: the one that the role usually has. */
  @IsOptional() @IsIn(['', ...disciplines], { message: 'Choose a discipline' }) discipline?: Discipline | '';
  @IsOptional() @Matches(day, { message: 'Enter the first day, such as 2026-08-31' }) from?: string;
  @IsOptional() @Matches(day, { message: 'Enter the last day, such as 2027-06-30' }) until?: string;
  /** The user name of the colleague whose leave the seat is for. */
  @IsOptional() @IsString() @MaxLength(100, { message: 'Enter the user name of the colleague' }) covers?: string;
}

export class NewPasswordForm {
  @IsString() @MinLength(12, { message: 'Use at least 12 characters. Four unrelated words make a good password' }) @MaxLength(128, { message: 'Use at most 128 characters' }) password!: string;
}

/** A button that asks nothing. */
export class EndingForm {
  @IsOptional() @IsString() nothing?: string;
}

/** One session by its handle, or all of them. */
export class SessionEndingForm {
  @Carried() @IsString() @Matches(/^([A-Za-z0-9_-]{16}|all)$/, { message: 'Choose a session' }) session!: string;
}

export class StatusForm {
  @Carried() @IsIn(['active', 'disabled'], { message: 'Choose off or on' }) status!: 'active' | 'disabled';
}
