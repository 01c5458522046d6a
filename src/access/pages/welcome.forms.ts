import { IsString, MaxLength, MinLength } from 'class-validator';

export class WelcomeForm {
  @IsString() @MinLength(12, { message: 'Use at least 12 characters. Four unrelated words make a good password' }) @MaxLength(128, { message: 'Use at most 128 characters' }) password!: string;
}
