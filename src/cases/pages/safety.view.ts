import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, happenedFields, happenedInWords, moment, problemList, shortDay, wallTime, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { CaseHead } from '../queries/case-overview.js';
import type { MeasureLine, Owner, SafetyLine } from '../queries/safety-records.js';
import { measuresPerForm, ranOut } from '../rules/safety-measures.js';
import { belongings, longestSafetyAnswer, releases, searches, standingSafety, targetStates, urgencies } from '../rules/safety-record.js';
import { caseHeadView } from './case-head.view.js';

const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

export function safetyView(head: CaseHead, records: readonly SafetyLine[], measures: readonly MeasureLine[], mayRecord: boolean, today: LocalDate) {
  const standing = standingSafety(records);
  return {
    title: `Immediate safety, case ${head.number}`,
    head: caseHeadView(head),
    imminent: standing?.urgency === 'imminent',
    add: mayRecord ? { label: standing === null ? 'Record immediate safety' : 'Record a change', href: casePaths.newSafety(head.id) } : null,
    addMeasure: mayRecord ? { label: 'Add measure', href: casePaths.newMeasure(head.id) } : null,
    standing: standing === null ? null : recordView(head, standing, mayRecord),
    earlier: records.filter(({ id }) => id !== standing?.id).map((record) => recordView(head, record, false)),
    empty: standing === null ? { title: 'Nothing is recorded yet', text: 'Say how urgent it is, where the person is, and what keeps everybody safe. It may be entered late, with the time it happened.', link: null } : null,
    measures: measures.map((measure) => measureView(head, measure, mayRecord, today)),
    count: measuresInNumbers(measures, today),
    noMeasures: measures.length === 0 ? { title: 'No interim measures', text: 'An interim measure protects people until the plan does: what is done, who looks after it, and until when.', link: null } : null,
  };
}

function measuresInNumbers(measures: readonly MeasureLine[], today: LocalDate): string {
  const late = measures.filter((measure) => ranOut(measure, today)).length;
  const inPlace = measures.filter(({ state }) => state === 'open').length - late;
  return late === 0 ? `${inPlace} in place` : `${inPlace} in place · ${late} ran out`;
}

function recordView(head: CaseHead, record: SafetyLine, mayCorrect: boolean) {
  return {
    id: `safety-${record.id}`,
    happened: happenedInWords({ precision: record.happened_precision, date: record.happened_date, time: record.happened_time, zone: record.happened_zone }),
    entered: moment(head.zone, record.entered_at), author: record.author,
    corrects: record.corrects_id === null ? null : `#safety-${record.corrects_id}`,
    correctedBy: record.corrected_by === null ? null : `#safety-${record.corrected_by}`,
    correctHref: mayCorrect ? casePaths.safetyCorrection(head.id, record.id) : null,
    answers: [
      row('Urgency', urgencies[record.urgency]), row('Where they are', record.whereabouts), row('Who is with them', record.supervisor),
      row('Released', releaseInWords(record)), row('Belongings', belongings[record.belongings]),
      row('Search', record.search === 'yes' ? `${searches.yes} by ${record.searched_by}. Reason: ${record.search_ground}` : searches.no),
      row('Targets safe', [targetStates[record.targets], record.targets_how].filter(Boolean).join('. ')),
    ].filter(({ value }) => value !== ''),
  };
}

const row = (term: string, value: string) => ({ term, value, link: null });

function releaseInWords({ release, released_to, released_on, released_at }: SafetyLine): string {
  if (released_to === '') return releases[release];
  return `${releases[release]}: ${released_to}, ${dayWithYear(released_on as LocalDate)}${released_at === '' ? '' : `, ${wallTime(released_at)}`}`;
}

function measureView(head: CaseHead, measure: MeasureLine, mayEnd: boolean, today: LocalDate) {
  const late = ranOut(measure, today);
  return {
    what: measure.what, owner: measure.owner, until: shortDay(measure.ends_on), untilIso: measure.ends_on,
    status: measure.state === 'ended' ? { kind: 'done', icon: 'check', text: 'Ended' }
      : late ? { kind: 'late', icon: 'error', text: 'Ran out: end it or add a new one' } : { kind: 'progress', icon: 'shield', text: 'In place' },
    ending: measure.end_reason === null ? null : { reason: measure.end_reason, by: measure.ended_by!, at: moment(head.zone, measure.ended_at!) },
    endHref: mayEnd && measure.state === 'open' ? casePaths.measureEnding(head.id, measure.id) : null,
  };
}


export interface SafetyFormPage { owners: readonly Owner[]; now: { date: LocalDate; time: string }; imminent: boolean; correcting: SafetyLine | null }

export function safetyFormView(head: CaseHead, typed: Typed, problems: Problem[], { owners, now, imminent, correcting }: SafetyFormPage) {
  const fields = fieldsFor(typed, problems);
  const words = { maxLength: longestSafetyAnswer };
  const people = owners.map(({ id, name }) => ({ value: id, label: name }));
  return {
    title: `${correcting === null ? 'Record immediate safety' : 'Correct a safety record'}, case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems), conflict: null, imminent: imminent || typed.urgency === 'imminent',
    heading: correcting === null ? 'Record immediate safety' : 'Correct a safety record',
    lead: correcting === null ? 'What was done at once. It may be entered late: the time it happened and the time of entry are both kept.'
      : `The record by ${correcting.author}, entered ${moment(head.zone, correcting.entered_at)}, stays readable beside the correction.`,
    action: correcting === null ? casePaths.safety(head.id) : casePaths.safetyCorrection(head.id, correcting.id),
    urgency: fields.radios('urgency', 'How urgent is it?', [
      { value: 'imminent', label: urgencies.imminent, hint: 'Serious harm may happen at any moment.', opens: 1 },
      { value: 'today', label: urgencies.today, hint: 'Somebody must act before the school day ends.' },
      { value: 'routine', label: urgencies.routine, hint: 'Nobody is in danger now.' }]),
    whereabouts: fields.area('whereabouts', 'Where is the person of concern?', { rows: 2 }),
    supervisor: fields.text('supervisor', 'Who is with them?', { optional: true, hint: 'Needed while they are at school.' }),
    release: fields.radios('release', 'Were they released?', [
      { value: 'at-school', label: releases['at-school'] }, { value: 'guardian', label: releases.guardian, opens: 1 },
      { value: 'police', label: releases.police, opens: 2 }, { value: 'away', label: releases.away }], { hint: 'Never send them home or back to class alone.' }),
    releasedTo: fields.text('releasedTo', 'Released to whom?'),
    releasedOn: fields.date('releasedOn', 'On which day?', { max: now.date }), releasedAt: fields.time('releasedAt', 'At what time?', { optional: true }),
    belongings: fields.radios('belongings', 'Where are their bag, locker contents and phone?', choices(belongings).map((choice) => (choice.value === 'unknown' ? { ...choice, tone: 'unknown' as const } : choice))),
    search: fields.radios('search', 'Was anything searched?', [{ value: 'no', label: searches.no }, { value: 'yes', label: searches.yes, opens: 1 }], { layout: 'row' }),
    searchedBy: fields.text('searchedBy', 'Who searched?', { hint: 'Say also if an officer asked for it: other rules may then apply.' }),
    searchGround: fields.area('searchGround', 'What gave reason for the search?', { rows: 3, ...words }),
    targets: fields.radios('targets', 'Are the targets safe?', [
      { value: 'safe', label: targetStates.safe, opens: 1 }, { value: 'not-yet', label: targetStates['not-yet'], opens: 1 }, { value: 'none', label: targetStates.none }], { layout: 'row' }),
    targetsHow: fields.area('targetsHow', 'How, or what is still to do?', { rows: 3, ...words }),
    measures: correcting !== null ? [] : Array.from({ length: measuresPerForm }, (_, index) => {
      const name = `measure${index + 1}`;
      return {
        legend: `Measure ${index + 1}`,
        what: fields.text(`${name}What`, 'What is done?', { optional: true }), owner: fields.select(`${name}Owner`, 'Who looks after it?', people, { optional: true }),
        endsOn: fields.date(`${name}EndsOn`, 'Until which day?', { optional: true }),
      };
    }),
    happened: happenedFields(fields, now),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.safety(head.id) }, buttons: [{ label: correcting === null ? 'Save safety record' : 'Save correction', look: 'primary', name: null, value: null }] },
  };
}
