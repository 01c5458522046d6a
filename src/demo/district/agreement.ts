import { localDate } from '../../kernel/local-date.js';

/** What the district and the sheriff agreed on, in words of our own. */
export const agreement = {
  agency: 'sheriff', title: 'Agreement on school resource officers',
  clause: 'Discipline is the decision of school administrators. The officer does not enforce school rules, and is not asked to be present for discipline alone. Arrest on school grounds is the last resort; where it can wait, the officer first speaks with the principal. The officer sees a student’s record only in a case into which the district let them, for the purpose written there.',
  startsOn: localDate('2025-07-01'), endsOn: localDate('2028-06-30'), keptAt: 'District office, contracts binder 7; copy with the sheriff',
};
