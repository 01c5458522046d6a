/** Which part of the record a kept row belongs to, by the heading of that part. */
const parts: readonly (readonly [RegExp, RegExp])[] = [
  [/^report$/, /^Facts$/], [/^participant$/, /^People in this case$/], [/^team_member$/, /^Team$/], [/^(safety_record|interim_measure)$/, /^Immediate safety$/],
  [/^assessment(_answer)?$/, /^Assessment( \d+)?$/], [/^weapons_answer$/, /: weapons$/], [/^disability_review$/, /: disability and language$/], [/^protective_factor$/, /: protective factors$/],
  [/^sought_source$/, /: sources sought$/], [/^case_fact$/, /: facts$/], [/^warning_entry$/, /: warning behaviors$/], [/^instrument_use$/, /: licensed instruments$/], [/^interview$/, /: interviews$/],
  [/^family_contact$/, /: contacts with the family$/], [/^first_read/, /^First reads$/], [/^stage_/, /^Stages of the protocol$/], [/^determination/, /^Determination$/], [/^(notice_|withholding_)/, /^Notices$/], [/^(support_plan|plan_approval|intervention)$/, /^Support plan$/],
  [/^delivery$/, /^Deliveries$/], [/^referral/, /^Referrals$/], [/^review$/, /^Reviews$/], [/^next_step$/, /^Next steps$/], [/^note$/, /^Notes$/], [/^(closure|new_information)/, /^Closing and reopening$/],
  [/^recusal$/, /^Conflicts of interest$/], [/^criminal_history_check$/, /^Law enforcement$/], [/^track(_reliance)?$/, /^Suicide protocol$/], [/^task_record$/, /^Tasks$/], [/^return_record$/, /^Return to class$/], [/^removal_record$/, /^Removal days$/],
];

/** What happens to a case without anybody learning anything: deadlines as they pass, who was found to be related to whom, who may read a text. */
const tellsNothing: readonly string[] = ['clock', 'clock_hop', 'clock_move', 'conflict_found', 'conflict_answer', 'conflict_statement', 'text_share', 'text_class_change'];

export const isKnowledge = (table: string): boolean => !tellsNothing.includes(table);

/** The last of these headings under which a row of a table belongs (the newest assessment's, where there are several); null where none is its own. */
export function headingFor(table: string, headings: readonly string[]): string | null {
  const heading = parts.find(([rows]) => rows.test(table))?.[1];
  return heading === undefined ? null : headings.findLast((one) => heading.test(one)) ?? null;
}
