import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Carried } from '../../platform/web/index.js';
import { longestReason, recusalGrounds, shortestReason, type RecusalGround } from '../rules/recusal.js';
import { Narrative } from './narrative.js';

const tooLong = { message: `Use at most ${longestReason.toLocaleString('en-US')} characters` };
const why = { message: `Write why, in at least ${shortestReason} characters` };
const id = /^[a-z2-7]{26}$/;

export class ReasonForm {
  @Narrative() @IsString() @MaxLength(longestReason, tooLong) @MinLength(shortestReason, why) @Matches(/\S[\s\S]*\S/, why) reason!: string;
}

export class OwnConflictForm extends ReasonForm {
  @IsIn(recusalGrounds, { message: 'Choose what kind of conflict it is' }) ground!: RecusalGround;
  @IsOptional() @IsString() @Matches(/^([a-z2-7]{26})?$/, { message: 'Choose a district coordinator from the list' }) passTo?: string;
}

export class ColleagueConflictForm extends OwnConflictForm {
  @IsString() @Matches(id, { message: 'Choose a colleague' }) account!: string;
}

export class MatchAnswerForm extends ReasonForm {
  @Carried() @IsString() @Matches(/^[a-z2-7]{26}\.[a-z-]+\.[a-z2-7]{26}$/, { message: 'Reload the page and answer again' }) match!: string;
  @IsIn(['recuse', 'aside'], { message: 'Choose one of the two answers' }) answer!: 'recuse' | 'aside';
  @IsOptional() @IsString() @Matches(/^([a-z2-7]{26})?$/, { message: 'Choose a district coordinator from the list' }) passTo?: string;
}

/** Saying that nothing stands in the way asks nothing: the button says it. */
export class StatementForm {
  @IsOptional() @IsString() nothing?: string;
}
