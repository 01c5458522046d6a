import { Global, Module } from '@nestjs/common';
import { AddPerson } from './commands/add-person.js';
import { LinkGuardian } from './commands/link-guardian.js';
import { FamilyChanges } from './ports/family-changes.js';
import { FindPeople } from './queries/find-people.js';
import { PersonReads } from './store/person-reads.js';

const doors = [AddPerson, FindPeople, LinkGuardian];

@Global()
@Module({ providers: [...doors, FamilyChanges, PersonReads], exports: [...doors, FamilyChanges] })
export class PeopleModule {}
