import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Carried } from '../../platform/web/index.js';

export class SignatureForm {
  @Carried() @IsString({ message: 'Open this page again and sign there' }) @MaxLength(26, { message: 'Open this page again and sign there' }) determination!: string;
  @IsString() @IsNotEmpty({ message: 'Type your password to sign' }) @MaxLength(200, { message: 'That password is too long' }) password!: string;
}
