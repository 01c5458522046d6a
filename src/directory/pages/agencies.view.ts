import { cell, dayWithYear, fieldsFor, type Problem, type Typed } from '../../platform/web/index.js';
import { directoryPaths as paths } from '../directory.endpoints.js';
import type { AgencyLine, AgreementLine, ListPage } from '../queries/directory-register.js';
import { agencyKinds, type AgencyKind } from '../rules/directory-words.js';
import { formView, listView, typedIn } from './directory-pages.view.js';

const kindOf = (kind: string): string => agencyKinds[kind as AgencyKind] ?? kind;
export const languagesOf = ({ languages }: Pick<AgencyLine, 'languages'>): string => (JSON.parse(languages) as string[]).join(', ');

export function agenciesView(page: ListPage<AgencyLine>) {
  return listView({
    title: 'Agencies', lead: 'Partners outside the district: whom people are referred to, and whom the district has an agreement with.', address: paths.agencies, add: { label: 'Add an agency', href: paths.newAgency }, search: 'Name',
    columns: ['Name', 'Kind', 'What it offers', 'Phone'], empty: { title: 'No agency yet', text: 'Add the ones that families are referred to, and the law-enforcement agency you have an agreement with.' },
  }, page, (one) => [
    cell('Name', one.name, { href: paths.agency(one.id), more: one.ends_on === null ? null : `Until ${dayWithYear(one.ends_on)}` }), cell('Kind', kindOf(one.kind)), cell('What it offers', one.offers), cell('Phone', one.phone ?? '–'),
  ]);
}

export interface AgencyPage { zone: string; agency: AgencyLine | null; agreements: readonly AgreementLine[]; stale: boolean }

export function agencyView({ zone, agency, agreements, stale }: AgencyPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return formView({
    title: agency === null ? 'Add an agency' : agency.name, heading: agency === null ? 'Add an agency' : agency.name, back: { label: 'Agencies', href: paths.agencies },
    lead: agency === null ? 'What a team needs to know before it refers somebody.' : 'An agency is not deleted: give it a last day, and it is not offered for new referrals after it. Referrals that name it keep it.',
    action: agency === null ? paths.agencies : paths.agency(agency.id), save: agency === null ? 'Add agency' : 'Save agency', problems,
    version: agency === null ? null : fields.hidden('version', stale ? String(agency.version) : typedIn(typed, 'version') || String(agency.version)),
    rows: [
      [fields.text('name', 'Name of the agency', { maxLength: 200, value: agency?.name ?? '' })],
      [fields.select('kind', 'Kind', Object.entries(agencyKinds).map(([value, label]) => ({ value, label })), { empty: 'Choose', width: 'half', value: agency?.kind ?? '' })],
      [fields.area('offers', 'What it offers', { rows: 2, maxLength: 500, value: agency?.offers ?? '' })],
      [fields.text('phone', 'Phone', { optional: true, maxLength: 60, value: agency?.phone ?? '' }), fields.text('hours', 'Hours', { optional: true, maxLength: 200, value: agency?.hours ?? '' })],
      [fields.text('languages', 'Languages', { optional: true, hint: 'Codes with commas, such as en, es, vi.', value: agency === null ? '' : languagesOf(agency) }), ...(agency === null ? [] : [fields.date('endsOn', 'Last day', { optional: true, value: agency.ends_on ?? '' })])],
    ],
    stale: agency === null || !stale ? null : {
      zone, at: agency.changed_at, fields: [
        { label: 'Name of the agency', theirs: agency.name, yours: typedIn(typed, 'name') }, { label: 'Kind', theirs: kindOf(agency.kind), yours: kindOf(typedIn(typed, 'kind')) },
        { label: 'What it offers', theirs: agency.offers, yours: typedIn(typed, 'offers') }, { label: 'Phone', theirs: agency.phone ?? '', yours: typedIn(typed, 'phone') }, { label: 'Hours', theirs: agency.hours ?? '', yours: typedIn(typed, 'hours') },
        { label: 'Languages', theirs: languagesOf(agency), yours: typedIn(typed, 'languages') }, { label: 'Last day', theirs: agency.ends_on ?? '', yours: typedIn(typed, 'endsOn') },
      ],
    },
    related: agency === null ? null : {
      heading: 'Agreements', add: { label: 'Add an agreement', href: paths.newAgreement(agency.id) },
      table: agreements.length === 0 ? null : {
        caption: 'Agreements with this agency, newest first', columns: ['Title', 'From', 'Until'],
        rows: agreements.map((one) => ({ cells: [cell('Title', one.title, { href: paths.agreement(one.id) }), cell('From', dayWithYear(one.starts_on)), cell('Until', one.ends_on === null ? 'Open' : dayWithYear(one.ends_on))] })),
      },
      empty: { title: 'No agreement yet', text: 'An agreement (MOU) with a law-enforcement agency says who decides about discipline and arrest. Its words are shown where such a step is recorded.', link: null },
    },
  });
}
