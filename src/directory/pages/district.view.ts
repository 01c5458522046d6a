import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { directoryPaths as paths } from '../directory.endpoints.js';
import type { District } from '../queries/school-directory.js';
import { tabsAt } from './directory-pages.view.js';

export const zoneHint = 'Days and times are shown in it, such as America/New_York, America/Chicago, America/Denver or America/Los_Angeles.';

export function districtView(district: District | null, schools: number, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'District', problems: problemList(problems), name: district?.name ?? null, zone: district?.zone ?? null, tabs: tabsAt('District'),
    setUp: district === null ? { action: paths.district, name: fields.text('name', 'Name of the district', { maxLength: 200 }), zone: fields.text('zone', 'Time zone', { hint: zoneHint }) } : null,
    counts: [
      { label: 'Schools', href: paths.schools, text: schools === 0 ? 'No school yet. Add the first one: seats are given at schools.' : `${schools === 1 ? '1 school' : `${schools} schools`}. Seats are given at them, and every case belongs to one.` },
      { label: 'School calendars', href: paths.calendars, text: 'First and last day, days without school, early-release days. Deadlines count in school days.' },
    ],
  };
}
