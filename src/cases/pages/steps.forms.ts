import { IsIn, IsInt, IsString, Matches, MaxLength } from 'class-validator';
import { Type } from 'class-transformer';

export class SettlementForm {
  @IsIn(['done', 'ended'], { message: 'Say whether it was done, or ended without being done' }) state!: 'done' | 'ended';
  @IsString() @Matches(/\S/, { message: 'Write what came of it, or why it ended' }) @MaxLength(4000, { message: 'Use at most 4,000 characters' }) outcome!: string;
  @Type(() => Number) @IsInt({ message: 'Reload the page and try again' }) version!: number;
}
