import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class SignInForm {
  @IsString() @IsNotEmpty({ message: 'Enter your user name' }) @MaxLength(200, { message: 'That user name is too long' }) username!: string;
  @IsString() @IsNotEmpty({ message: 'Enter your password' }) @MaxLength(200, { message: 'That password is too long' }) password!: string;
  @IsOptional() @IsString() @MaxLength(2000) next?: string;
}
