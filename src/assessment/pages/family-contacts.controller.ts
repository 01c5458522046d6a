import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, ClassedTexts, classesFor, newestVersion, TheCase, type CaseKey } from '../../cases/index.js';
import { wallIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, SeeOther, Shown, textIn, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { AddFamilyContact, type NewFamilyContact } from '../commands/add-family-contact.js';
import { CurrentAssessment } from '../queries/current-assessment.js';
import { FamilyContacts, type FamilyContactLine } from '../queries/family-contacts.js';
import { TeamChoices } from '../queries/team-choices.js';
import { contactProblems, someoneElse } from '../rules/family-contacts.js';
import { classAsked, textAbilities } from './classed-form.js';
import { contactConflict } from './family-contact-conflict.view.js';
import { FamilyContactForm } from './family-contacts.forms.js';
import { contactFormView, familyContactsView } from './family-contacts.view.js';

@Controller('cases/:caseId/assessment/family-contacts')
export class FamilyContactsController {
  constructor(
    private readonly overview: CaseOverview, private readonly current: CurrentAssessment, private readonly contacts: FamilyContacts, private readonly texts: ClassedTexts, private readonly choices: TeamChoices, private readonly add: AddFamilyContact, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.contacts.viewed', renders: 'assessment/family-contacts/list' })
  async list(@TheCase() key: CaseKey) {
    const [all, guardians, kept] = await Promise.all([this.contacts.read(key), this.contacts.guardians(key), this.texts.kept(key, 'family-contact')]);
    return new Shown(familyContactsView(await this.overview.head(key), all, guardians, kept, textAbilities(key)), all.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.assess', records: 'assessment.contact.started', renders: 'assessment/family-contacts/form' })
  async ask(@TheCase() key: CaseKey) {
    if (!(await this.current.begun(key))) return new SeeOther(assessmentPaths.overview(key.caseId), 'Begin the assessment first.');
    return this.page(key, null, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.contact.added', renders: 'assessment/family-contacts/form' })
  append(@TheCase() key: CaseKey, @Form(FamilyContactForm) form: Filled<FamilyContactForm>) {
    return this.save(key, form, null);
  }

  @Get(':contactId/corrections') @Endpoint({ needs: 'case.assess', records: 'assessment.contact.started', renders: 'assessment/family-contacts/form' })
  async askCorrection(@TheCase() key: CaseKey, @Param('contactId') id: Id) {
    return new Shown(await this.page(key, await this.one(key, id), {}, []), [id]);
  }

  @Post(':contactId/corrections') @Endpoint({ needs: 'case.assess', records: 'assessment.contact.corrected', renders: 'assessment/family-contacts/form' })
  async appendCorrection(@TheCase() key: CaseKey, @Param('contactId') id: Id, @Form(FamilyContactForm) form: Filled<FamilyContactForm>) {
    return this.save(key, form, await this.one(key, id));
  }

  private async save(key: CaseKey, form: Filled<FamilyContactForm>, corrected: FamilyContactLine | null) {
    const read = await this.wanted(key, form, corrected);
    if (!('wanted' in read)) return new Unprocessable(await this.page(key, corrected, form.typed, read.problems));
    try {
      await this.add.run(key, read.wanted, corrected?.id ?? null);
    } catch (stale) {
      if (!(stale instanceof Stale) || corrected === null) throw stale;
      return new Conflict(await this.conflict(key, corrected.id, form.typed, read.wanted));
    }
    return new SeeOther(assessmentPaths.contacts(key.caseId), corrected === null ? 'The contact is saved.' : 'The correction is saved. The earlier one stays readable.');
  }

  private async wanted(key: CaseKey, { ok, typed, problems, ...rest }: Filled<FamilyContactForm>, corrected: FamilyContactLine | null): Promise<{ wanted: NewFamilyContact } | { problems: Problem[] }> {
    const told = readHappened(typed as never, key.facts.zone, wallIn(key.facts.zone, this.clock.now()));
    const [people, guardians] = await Promise.all([this.choices.colleagues(key), this.contacts.guardians(key)]);
    const text = textIn(typed);
    const named = problems.some(({ field }) => field === 'guardian') ? [] : contactProblems({ guardian: text('guardian'), withWhom: text('withWhom') }, guardians.map(({ id }) => id));
    const unknown = text('contactedBy').trim() !== '' && !people.some(({ account }) => account === text('contactedBy')) ? [{ field: 'contactedBy', text: 'Choose who made the contact' }] : [];
    const found = [...problems, ...told.problems, ...named, ...unknown, ...classAsked(key, typed, corrected)];
    if (!ok || told.happened === null || found.length > 0) return { problems: found };
    const { guardian, way, contactedBy, language, said, recordClass } = (rest as { value: FamilyContactForm }).value;
    const onRecord = guardian === someoneElse ? undefined : guardians.find(({ id }) => id === guardian)!;
    return { wanted: { guardian: onRecord?.id ?? null, withWhom: onRecord === undefined ? text('withWhom') : (onRecord.used ?? onRecord.full), way, contactedBy, language, interpreter: text('interpreter'), happened: told.happened, said, recordClass: recordClass ?? 'team' } };
  }

  /** Somebody corrected it first: both texts, and the form goes on from theirs. */
  private async conflict(key: CaseKey, id: Id, typed: Typed, yours: NewFamilyContact) {
    const newest = newestVersion(await this.contacts.read(key), id);
    if (newest === null) throw new NotFoundException(); // somebody gave it to other readers meanwhile
    return { ...(await this.page(key, newest, typed, [])), conflict: contactConflict(await this.overview.head(key), newest, yours, await this.choices.colleagues(key)) };
  }

  private async page(key: CaseKey, corrected: FamilyContactLine | null, typed: Typed, problems: readonly Problem[]) {
    const now = this.clock.now();
    const { zone } = key.facts;
    const parts = { classes: classesFor(key), typed, problems, now: wallIn(zone, now), people: await this.choices.colleagues(key), me: key.viewer.account };
    return contactFormView(await this.overview.head(key), corrected, await this.contacts.guardians(key), parts);
  }

  private async one(key: CaseKey, id: Id): Promise<FamilyContactLine> {
    const line = await this.contacts.one(key, id);
    if (line === null || !textAbilities(key).correct(line)) throw new NotFoundException();
    return line;
  }
}
