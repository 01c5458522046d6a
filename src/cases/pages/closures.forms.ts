import { IsNotEmpty, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { longestClosingText, shortestClosingText } from '../rules/closing.js';
import { Narrative } from './narrative.js';

const tooLong = { message: `Use at most ${longestClosingText.toLocaleString('en-US')} characters` };
const written = (what: string) => ({ message: `${what}, in at least ${shortestClosingText} characters` });
const mark = /\S[\s\S]*\S/;

export class NewClosureForm {
  @Narrative() @IsString() @MaxLength(longestClosingText, tooLong) @MinLength(shortestClosingText, written('Write why the case can close now')) @Matches(mark, written('Write why the case can close now')) reason!: string;
  @Narrative() @IsString() @MaxLength(longestClosingText, tooLong) @MinLength(shortestClosingText, written('Write what was achieved against the plan')) @Matches(mark, written('Write what was achieved against the plan')) achieved!: string;
  @Narrative() @IsString() @MaxLength(longestClosingText, tooLong) @MinLength(shortestClosingText, written('Write what should happen if concern returns')) @Matches(mark, written('Write what should happen if concern returns')) ifReturns!: string;
  @Narrative() @IsString() @MaxLength(longestClosingText, tooLong) @MinLength(shortestClosingText, written('Write who was told that the case closes, or why nobody was')) @Matches(mark, written('Write who was told that the case closes, or why nobody was')) told!: string;
  @IsString() @IsNotEmpty({ message: 'Enter your own password to sign' }) @MaxLength(1000, { message: 'Enter your own password to sign' }) password!: string;
}

export class SignClosureForm {
  @IsString() @IsNotEmpty({ message: 'Enter your own password to sign' }) @MaxLength(1000, { message: 'Enter your own password to sign' }) password!: string;
}

export class WithdrawClosureForm {
  @Narrative() @IsString() @MaxLength(longestClosingText, tooLong) @MinLength(shortestClosingText, written('Write why this closing is withdrawn')) @Matches(mark, written('Write why this closing is withdrawn')) because!: string;
}
