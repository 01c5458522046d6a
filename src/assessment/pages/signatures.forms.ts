import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SignatureForm {
  @IsString() @MaxLength(26) determination!: string;
  @IsString() @IsNotEmpty({ message: 'Type your password to sign' }) @MaxLength(200, { message: 'That password is too long' }) password!: string;
}
