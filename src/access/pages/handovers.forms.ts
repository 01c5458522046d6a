import { ArrayMaxSize, Matches } from 'class-validator';
import { Several } from '../../platform/web/index.js';

export class HandoverForm {
  /** `about account` for each case, report or track that is handed over; empty where nobody was chosen. */
  @Several() @ArrayMaxSize(500, { message: 'Hand over fewer cases at once' }) @Matches(/^([a-z2-7]{26} [a-z2-7]{26})?$/, { each: true, message: 'Choose a colleague of the list' }) to!: string[];
}
