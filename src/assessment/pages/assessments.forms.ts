import { IsEmpty } from 'class-validator';

/** Nothing to fill in: the button is the whole form. */
export class BeginForm {
  @IsEmpty({ message: 'This form has nothing to fill in' }) nothing?: undefined;
}
