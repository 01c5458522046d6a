import type { LocalDate } from '../../kernel/local-date.js';
import { cell, dayWithYear, fieldsFor, type Problem, type Typed } from '../../platform/web/index.js';
import { directoryPaths as paths } from '../directory.endpoints.js';
import type { AgreementLine, ListPage } from '../queries/directory-register.js';
import { isInForce, longestClause, longestTitle } from '../rules/agreements.js';
import type { Agency } from '../queries/school-directory.js';
import { formView, listView, typedIn } from './directory-pages.view.js';

function standing({ starts_on, ends_on }: AgreementLine, today: LocalDate): string {
  if (isInForce({ startsOn: starts_on, endsOn: ends_on }, today)) return 'In force';
  return starts_on > today ? 'Not yet in force' : 'Ended';
}

export function agreementsView(page: ListPage<AgreementLine>, today: LocalDate) {
  return listView({
    title: 'Agreements', lead: 'Agreements (MOUs) with agencies. What one with a law-enforcement agency says about discipline and arrest is shown where such a step is recorded.', address: paths.agreements,
    add: { label: 'Add an agreement', href: paths.newAgreement(null) }, search: 'Title or agency', columns: ['Title', 'Agency', 'From', 'Until', 'Now'],
    empty: { title: 'No agreement yet', text: 'Add the agreement with your law-enforcement agency: until then pages show a general sentence only.' },
  }, page, (one) => [
    cell('Title', one.title, { href: paths.agreement(one.id) }), cell('Agency', one.agency), cell('From', dayWithYear(one.starts_on)), cell('Until', one.ends_on === null ? 'Open' : dayWithYear(one.ends_on)), cell('Now', standing(one, today)),
  ]);
}

export interface AgreementPage { zone: string; agreement: AgreementLine | null; agencies: readonly Agency[]; agency: string; stale: boolean }

export function agreementView({ zone, agreement, agencies, agency, stale }: AgreementPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return formView({
    title: agreement === null ? 'Add an agreement' : agreement.title, heading: agreement === null ? 'Add an agreement' : agreement.title, back: { label: 'Agreements', href: paths.agreements },
    lead: agreement === null ? 'Enter what was signed, in its own words.' : `With ${agreement.agency}. An agreement is not deleted: give it a last day, and add the one that follows it.`,
    action: agreement === null ? paths.agreements : paths.agreement(agreement.id), save: agreement === null ? 'Add agreement' : 'Save agreement', problems,
    version: agreement === null ? null : fields.hidden('version', stale ? String(agreement.version) : typedIn(typed, 'version') || String(agreement.version)),
    rows: [
      ...(agreement === null ? [[fields.select('agency', 'Agency', agencies.map(({ id, name }) => ({ value: id, label: name })), { value: agency, empty: 'Choose an agency' })]] : []),
      [fields.text('title', 'Title', { maxLength: longestTitle, value: agreement?.title ?? '' })],
      [fields.area('clause', 'What it says about discipline and arrest', { rows: 6, maxLength: longestClause, value: agreement?.clause ?? '', hint: 'The words of the agreement. Teams and officers read them where a notice, a measure or a referral involves the police.' })],
      [fields.date('startsOn', 'From', { value: agreement?.starts_on ?? '' }), fields.date('endsOn', 'Until', { optional: true, value: agreement?.ends_on ?? '' })],
      [fields.text('keptAt', 'Where the signed paper is kept', { maxLength: longestTitle, value: agreement?.kept_at ?? '' })],
    ],
    stale: agreement === null || !stale ? null : {
      zone, at: agreement.changed_at, fields: [
        { label: 'Title', theirs: agreement.title, yours: typedIn(typed, 'title') }, { label: 'What it says about discipline and arrest', theirs: agreement.clause, yours: typedIn(typed, 'clause') },
        { label: 'From', theirs: agreement.starts_on, yours: typedIn(typed, 'startsOn') }, { label: 'Until', theirs: agreement.ends_on ?? '', yours: typedIn(typed, 'endsOn') },
        { label: 'Where the signed paper is kept', theirs: agreement.kept_at, yours: typedIn(typed, 'keptAt') },
      ],
    },
  });
}
