import { roleWords } from '../../access/index.js';
import { disciplineWords } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { endReasons, interventionStates, noticeStateWords, referralStates, rhythms } from '../../management/index.js';
import { cell, dayWithYear, type Tag } from '../../platform/web/index.js';
import { oversightPaths } from '../oversight.endpoints.js';
import type { AuditSheetFacts, SignedBy } from '../queries/audit-sheet.js';
import { stepsOf } from './sheet-steps.view.js';

const wordOf = (words: Readonly<Record<string, string>>, kind: string): string => words[kind] ?? kind;
const done = (text: string): Tag => ({ kind: 'done', icon: 'check_circle', text });
const open = (text: string): Tag => ({ kind: 'wait', icon: 'warning', text });
const todo = (text: string): Tag => ({ kind: 'todo', icon: 'radio_button_unchecked', text });

/** Dates, kinds and counts of one case, section by section; each says when there is nothing. */
export function sheetView(sheet: AuditSheetFacts) {
  const { zone } = sheet;
  const on = (at: Instant | null) => (at === null ? '' : dayWithYear(dayIn(zone, at)));
  const day = (date: LocalDate | null) => (date === null ? '' : dayWithYear(date));
  const signers = (signed: readonly SignedBy[]) => signed.map(({ discipline, at }) => `${disciplineWords[discipline]}, ${on(at)}`).join('; ') || 'Nobody yet';
  const section = (id: string, heading: string, columns: string[], rows: object[][], none: string) => ({ id, heading, none: rows.length === 0 ? none : null, table: { caption: heading, columns, rows: rows.map((cells) => ({ cells })) } });
  return {
    title: `Audit sheet, case ${sheet.number}`,
    head: {
      crumbs: [{ label: 'Your audits', href: oversightPaths.audits }, { label: `Case ${sheet.number}`, href: null }], kicker: `Audit sheet · ${sheet.school}`, heading: `Case ${sheet.number}`, links: [], facts: [],
      sub: `${sheet.closed ? 'Closed' : 'Open'}. Dates, kinds and counts: no names, and nothing that anybody wrote.`,
    },
    sections: [
      section('s-steps', 'Steps of the path', ['Step', 'First recorded', 'State'], stepsOf(sheet.steps, zone).map(({ step, on: at }) => [cell('Step', step), cell('First recorded', at ?? ''), cell('State', '', { status: at === null ? todo('Not recorded') : done('Recorded') })]), ''),
      section('s-notices', 'Required notices', ['Notice', 'State', 'On'], sheet.notices.map(({ name, state, at }) => [cell('Notice', name), cell('State', '', { status: state === 'reached' || state === 'withheld' ? done(noticeStateWords[state]) : open(noticeStateWords[state]) }), cell('On', on(at))]), 'The protocol requires no notice in this case now.'),
      section('s-levels', 'Determinations', ['Level of concern', 'Recorded', 'Complete', 'Signed by'], sheet.levels.map(({ word, at, completeAt, signed }) => [cell('Level of concern', word), cell('Recorded', on(at)), cell('Complete', completeAt === null ? 'Not yet' : on(completeAt)), cell('Signed by', signers(signed))]), 'No level was determined yet.'),
      section('s-interventions', 'Interventions', ['Intervention', 'How often', 'State', 'Delivered', 'Did not happen'], sheet.interventions.map((one, at) => [
        cell('Intervention', `Intervention ${at + 1}`, { more: one.starts_on === null ? null : `from ${day(one.starts_on)}` }), cell('How often', (rhythms as Record<string, { words: string }>)[one.rhythm]?.words ?? one.rhythm),
        cell('State', wordOf(interventionStates, one.state), { more: one.end_reason === null ? null : wordOf(endReasons, one.end_reason) }), cell('Delivered', String(one.kept)), cell('Did not happen', String(one.missed)),
      ]), 'No interventions were planned.'),
      section('s-referrals', 'Referrals', ['State', 'How many'], sheet.referrals.map(({ state, count }) => [cell('State', wordOf(referralStates, state)), cell('How many', String(count))]), 'No referrals were made.'),
      section('s-reviews', 'Reviews', ['Held', 'Due by', 'In time'], [
        ...sheet.reviews.map(({ heldOn, dueOn, lateBy }) => [cell('Held', day(heldOn)), cell('Due by', dueOn === null ? 'No day was set' : day(dueOn)), cell('In time', '', { status: lateBy === 0 ? done('In time') : open(lateWords(lateBy)) })]),
        ...(sheet.nextReview === null ? [] : [[cell('Held', 'Next one'), cell('Due by', day(sheet.nextReview.dueOn)), cell('In time', '', { status: sheet.nextReview.lateBy === 0 ? todo('Not due yet') : open(lateWords(sheet.nextReview.lateBy)) })]]),
      ], 'No review was held.'),
      section('s-closings', 'Closings', ['Begun', 'Became', 'Signed by'], sheet.closings.map(({ entered_at, closed_at, withdrawn_at, reopened_at, signed }) => [
        cell('Begun', on(entered_at)), cell('Became', withdrawn_at !== null ? `Withdrawn ${on(withdrawn_at)}` : closed_at === null ? 'Waits for signatures' : `Closed ${on(closed_at)}`, { more: reopened_at === null ? null : `Opened again ${on(reopened_at)}` }), cell('Signed by', signers(signed)),
      ]), 'No closing was begun.'),
      section('s-seen', 'Who saw the case', ['Role', 'People', 'Looks'], sheet.seen.map(({ role, people, looks }) => [cell('Role', role === null ? 'Without a seat then' : roleWords[role]), cell('People', String(people)), cell('Looks', String(looks))]), 'Nobody has looked at it.'),
    ],
    news: sheet.dismissed === 0 ? null : `New information set aside, with a reason: ${sheet.dismissed}`,
  };
}

const lateWords = (days: number): string => (days === 1 ? '1 day late' : `${days} days late`);
