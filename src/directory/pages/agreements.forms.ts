import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Carried } from '../../platform/web/index.js';
import { longestClause, longestTitle } from '../rules/agreements.js';
import { aDayOrNone, IsDay, IsDayOrNone } from './day-or-none.js';
import { reload, wholeNumber } from './schools.forms.js';

const most = (n: number) => ({ message: `Use at most ${n.toLocaleString('en-US')} characters` });

export class AgreementForm {
  @IsString() @Matches(/\S/, { message: 'Enter the title of the agreement' }) @MaxLength(longestTitle, most(longestTitle)) title!: string;
  @IsString() @Matches(/\S/, { message: 'Enter what the agreement says about discipline and arrest' }) @MaxLength(longestClause, most(longestClause)) clause!: string;
  @IsString() @IsDay({ message: 'Enter the day from which the agreement counts' }) startsOn!: string;
  @IsOptional() @IsDayOrNone(aDayOrNone) endsOn?: string;
  @IsString() @Matches(/\S/, { message: 'Say where the signed paper is kept' }) @MaxLength(longestTitle, most(longestTitle)) keptAt!: string;
}

export class NewAgreementForm extends AgreementForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose the agency' }) agency!: string;
}

export class ChangedAgreementForm extends AgreementForm {
  @Carried() @IsString() @Matches(wholeNumber, reload) version!: string;
}
