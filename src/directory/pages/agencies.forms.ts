import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Carried } from '../../platform/web/index.js';
import { agencyKinds, type AgencyKind } from '../rules/directory-words.js';
import { aDayOrNone, IsDayOrNone } from './day-or-none.js';
import { reload, wholeNumber } from './schools.forms.js';

const most = (n: number) => ({ message: `Use at most ${n} characters` });

export class AgencyForm {
  @IsString() @Matches(/\S/, { message: 'Enter the name of the agency' }) @MaxLength(200, most(200)) name!: string;
  @IsIn(Object.keys(agencyKinds), { message: 'Choose the kind of agency' }) kind!: AgencyKind;
  @IsString() @Matches(/\S/, { message: 'Write what the agency does for the people you refer' }) @MaxLength(500, most(500)) offers!: string;
  @IsOptional() @IsString() @MaxLength(60, most(60)) phone?: string;
  @IsOptional() @IsString() @MaxLength(200, most(200)) hours?: string;
  @IsOptional() @IsString() @Matches(/^\s*([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\s*(,\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\s*)*)?$/, { message: 'Enter languages as codes with commas, such as en, es, vi' }) languages?: string;
}

export class ChangedAgencyForm extends AgencyForm {
  @IsOptional() @IsDayOrNone(aDayOrNone) endsOn?: string;
  @Carried() @IsString() @Matches(wholeNumber, reload) version!: string;
}
