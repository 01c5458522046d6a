import { IsString, Matches, MaxLength } from 'class-validator';

export class DistrictForm {
  @IsString() @Matches(/\S/, { message: 'Enter the name of the district' }) @MaxLength(200, { message: 'Use at most 200 characters' }) name!: string;
  @IsString() @Matches(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/, { message: 'Enter a time zone such as America/Denver' }) zone!: string;
}
