import { ArrayMaxSize, ArrayNotEmpty, IsIn, Matches } from 'class-validator';
import { Carried, Several } from '../../platform/web/index.js';

export class SeatConfirmationForm {
  @Several() @ArrayNotEmpty({ message: 'Choose at least one seat' }) @ArrayMaxSize(50, { message: 'Choose at most 50 seats' }) @Matches(/^[a-z2-7]{26}$/, { each: true, message: 'Choose seats of this list' }) seats!: string[];
  @Carried() @IsIn(['confirm', 'decline'], { message: 'Confirm or decline' }) answer!: 'confirm' | 'decline';
}
