import type { District, School } from '../../directory/index.js';
import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { schoolLevels } from '../rules/school-level-words.js';

export function districtView(district: District | null, schools: readonly School[], typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'District and schools', problems: problemList(problems),
    name: district?.name ?? null,
    zone: district?.zone ?? null,
    setUp: district === null ? {
      action: '/district', name: fields.text('name', 'Name of the district', { maxLength: 200 }),
      zone: fields.text('zone', 'Time zone', { hint: 'Days and times are shown in it, such as America/New_York, America/Chicago, America/Denver or America/Los_Angeles.' }),
    } : null,
    schools: schools.map(({ name, code, level }) => ({ name, detail: `${code} · ${schoolLevels[level]}` })),
    someSchools: schools.length > 0,
    add: district === null ? null : {
      action: '/district/schools', name: fields.text('name', 'Name of the school', { maxLength: 200 }), code: fields.text('code', 'Short code', { width: 'short' }),
      level: fields.select('level', 'Kind', Object.entries(schoolLevels).map(([value, label]) => ({ value, label })), { empty: 'Choose' }), grades: fields.text('grades', 'Grades', { hint: 'With commas, such as K, 1, 2, 3, 4, 5.' }),
    },
  };
}
