import { GuardianLinkRow } from './guardian-link.entity.js';
import { PersonExternalIdRow, PersonNameKeyRow, PersonRow } from './person.entity.js';

export const peopleEntities = [GuardianLinkRow, PersonExternalIdRow, PersonNameKeyRow, PersonRow];
