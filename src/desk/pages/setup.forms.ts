import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class SetupForm {
  @IsString() @Matches(/\S/, { message: 'Enter your name as colleagues know it' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @IsString() @Matches(/^[^\s]{3,100}$/, { message: 'Choose a user name of at least 3 characters, without spaces' }) username!: string;
  @IsString() @MinLength(12, { message: 'Use at least 12 characters. Four unrelated words make a good password' }) @MaxLength(128, { message: 'Use at most 128 characters' }) password!: string;
}
