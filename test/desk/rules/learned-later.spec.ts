import { headingFor, isKnowledge } from '../../../src/desk/rules/learned-later.js';

test('a row belongs under the heading of its part, the newest assessment’s where there are two; nowhere, where the part is not there', () => {
  const headings = ['Facts', 'Assessment 1', 'Assessment 1: facts', 'Assessment 2', 'Assessment 2: facts', 'Determination', 'Notes', 'Stages of the protocol'];
  expect(['report', 'assessment_answer', 'case_fact', 'determination_dissent', 'note', 'first_read_text', 'case_file', 'stage_writing'].map((table) => headingFor(table, headings))).toEqual(['Facts', 'Assessment 2', 'Assessment 2: facts', 'Determination', 'Notes', null, null, 'Stages of the protocol']);
});

test('what has a page of its own beside the work has its part, too', () => {
  const headings = ['Conflicts of interest', 'Law enforcement', 'Suicide protocol', 'Tasks', 'Return to class', 'Removal days', 'Deadlines'];
  expect(['recusal', 'criminal_history_check', 'track', 'track_reliance', 'task_record', 'return_record', 'removal_record'].map((table) => headingFor(table, headings))).toEqual(['Conflicts of interest', 'Law enforcement', 'Suicide protocol', 'Suicide protocol', 'Tasks', 'Return to class', 'Removal days']);
});

test('a deadline that passes teaches nobody anything', () => {
  expect(['note', 'case_fact', 'team_member', 'clock_hop', 'clock', 'text_share', 'conflict_found'].filter(isKnowledge)).toEqual(['note', 'case_fact', 'team_member']);
});
