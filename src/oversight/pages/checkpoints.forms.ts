import { IsIn } from 'class-validator';

export class AcknowledgmentForm {
  @IsIn(['yes'], { message: 'Say that you know what is missing' }) known!: string;
}
