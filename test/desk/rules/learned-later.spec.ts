import { headingFor, isKnowledge } from '../../../src/desk/rules/learned-later.js';

test('a row belongs under the heading of its part, the newest assessment’s where there are two; nowhere, where the part is not there', () => {
  const headings = ['Facts', 'Assessment 1', 'Assessment 1: facts', 'Assessment 2', 'Assessment 2: facts', 'Determination', 'Notes', 'Stages of the protocol'];
  expect(['report', 'assessment_answer', 'case_fact', 'determination_dissent', 'note', 'first_read_text', 'case_file', 'stage_writing'].map((table) => headingFor(table, headings))).toEqual(['Facts', 'Assessment 2', 'Assessment 2: facts', 'Determination', 'Notes', null, null, 'Stages of the protocol']);
});

test('a deadline that passes teaches nobody anything', () => {
  expect(['note', 'case_fact', 'team_member', 'clock_hop', 'clock', 'text_share', 'conflict_found'].filter(isKnowledge)).toEqual(['note', 'case_fact', 'team_member']);
});
