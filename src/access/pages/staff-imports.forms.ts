import { IsString, Matches, MaxLength } from 'class-validator';

export class StaffListForm {
  @IsString() @Matches(/\S/, { message: 'Paste the list with its header line' }) @MaxLength(1_000_000, { message: 'The list is too long. Take it in parts' }) list!: string;
}
