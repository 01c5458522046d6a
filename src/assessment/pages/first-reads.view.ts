import { caseHeadView, disciplineWords, type CaseHead, type MemberLine } from '../../cases/index.js';
import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { gatesAsking, sourceWords, type PublishedProtocol } from '../../protocols/index.js';
import { determinationPaths } from '../determination.endpoints.js';
import { firstReadPaths } from '../first-reads.endpoints.js';
import type { FactLine } from '../queries/facts.js';
import type { CaseFirstReads, ReadLine, RoundLine } from '../queries/first-reads.js';
import { asksFor, longestOpeningReason, longestRead, mayGive, mayOpen, readsIn, sideBySide } from '../rules/first-reads.js';
import { inSeries } from '../rules/determination-words.js';
import { endedView } from './first-reads-ending.view.js';
import { levelView } from './determination-words.view.js';
import { factLabel } from './fact-words.view.js';

export interface FirstReadsPage {
  head: CaseHead; found: CaseFirstReads; protocol: PublishedProtocol; facts: readonly FactLine[]; members: readonly MemberLine[]; viewer: string;
  /** What is sealed lies under a key that this server does not have. */
  keyLost: boolean;
  may: { ask: boolean; give: boolean; open: boolean };
}

const named = (list: readonly (keyof typeof disciplineWords)[]): string => inSeries(list.map((one) => disciplineWords[one]).sort((a, b) => a.localeCompare(b, 'en-US')));
const standing = ({ reads }: RoundLine): ReadLine[] => reads.filter(({ ended_at }) => ended_at === null);
const asGiven = ({ reads }: RoundLine) => reads.map(({ account, discipline, ended_as }) => ({ account, discipline, ended: ended_as }));

/** Who has given a first read and who has not, and, of rounds that were opened, what each said. */
export function firstReadsPage(page: FirstReadsPage, typed: Typed, problems: readonly Problem[]) {
  const { head, found: { rounds, sealed }, protocol } = page;
  const past = rounds.filter((round) => round !== sealed).reverse();
  return {
    title: `First reads, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), back: { label: 'Determination', href: determinationPaths.show(head.id) },
    demand: demandWords(page.found, protocol), asked: gatesAsking(protocol, 'blind-first-reads'), sealed: sealed === null ? null : sealedView(page, sealed), ask: sealed !== null ? null : askView(page, typed, problems),
    past: past.map((round) => (round.ended_at === null ? { opened: openedView(page, round), ended: null } : { opened: null, ended: endedView(head, round) })), empty: rounds.length > 0 || (page.may.ask && page.found.begun) ? null : { title: 'No first reads', text: page.found.begun ? 'Somebody who leads the case asks the disciplines of the team for them.' : 'They can be asked for once the assessment has begun.', link: null },
  };
}

/** What the protocol asks for, for which levels, and whether that holds a level up; null where it asks for none. */
export function demandWords({ demand, opened }: Pick<CaseFirstReads, 'demand' | 'opened'>, { definition, wording }: PublishedProtocol): string | null {
  if (demand === null) return null;
  const levels = demand.levels.length === definition.levels.length ? 'a level' : `the level ${new Intl.ListFormat('en-US', { type: 'disjunction' }).format(demand.levels.map((level) => wording.levels[level]!.name))}`;
  const asks = `The protocol asks for first reads by ${demand.people} ${demand.people === 1 ? 'person' : 'people'} before ${levels}. ${opened} of ${demand.people} opened.`;
  return `${asks} ${demand.holdsUp ? 'Until then such a level cannot be recorded.' : 'It holds nothing up.'} Source: ${sourceWords(demand.gate)}.`;
}

function sealedView({ head, members, viewer, may, keyLost }: FirstReadsPage, round: RoundLine) {
  const { waiting } = readsIn(round.asked, asGiven(round));
  const place = members.find(({ account }) => account === viewer) ?? null;
  const mine = standing(round).some(({ account }) => account === viewer);
  const giving = may.give && !keyLost && mayGive({ asked: round.asked, opened: false }, place?.discipline ?? null).ok;
  return {
    asked: `Asked by ${round.by}, ${moment(head.zone, round.entered_at)}.`,
    rows: [...round.asked].sort((a, b) => disciplineWords[a].localeCompare(disciplineWords[b], 'en-US')).map((discipline) => {
      const given = standing(round).filter((read) => read.discipline === discipline);
      const who = members.filter((one) => one.discipline === discipline).map(({ name }) => name);
      return {
        name: disciplineWords[discipline], status: given.length > 0 ? { kind: 'done', icon: 'check_circle', text: 'Given, sealed' } : { kind: 'todo', icon: 'radio_button_unchecked', text: 'Not given yet' },
        who: given.length > 0 ? given.map(({ author, entered_at }) => `${author}, ${moment(head.zone, entered_at)}`).join('; ') : who.length === 0 ? 'Nobody on the team now' : `Could give it: ${who.join(', ')}`,
      };
    }),
    rest: waiting.length === 1 ? `All are opened as soon as ${named(waiting)} has given one.` : `All are opened at once when ${named(waiting)} have each given one.`,
    giveHref: giving ? firstReadPaths.give(head.id) : null, giveLabel: mine ? 'Replace your read' : 'Give your read',
    withdraw: mine && may.give ? firstReadPaths.withdrawals(head.id) : null,
    openHref: may.open && round.reads.length > 0 && !keyLost ? firstReadPaths.openings(head.id) : null,
    keyLost, endHref: may.open && (round.reads.length === 0 || keyLost) ? firstReadPaths.endings(head.id) : null,
  };
}

function askView({ head, found: { begun }, members, may }: FirstReadsPage, typed: Typed, problems: readonly Problem[]) {
  if (!may.ask || !begun) return null;
  const onTeam = [...new Set(members.map(({ discipline }) => discipline))].filter(asksFor).map((value) => ({ value, label: disciplineWords[value] })).sort((a, b) => a.label.localeCompare(b.label, 'en-US'));
  return {
    action: firstReadPaths.rounds(head.id),
    asked: fieldsFor(typed, problems).checks('asked', 'Which disciplines give a first read?', onTeam, { value: onTeam.map(({ value }) => value), hint: 'One person of each is enough. All are opened when each of these has given one.' }),
    actions: { sticky: false, state: null, back: null, buttons: [{ label: 'Ask for first reads', look: 'primary', name: null, value: null }] },
  };
}

/** What was read, each with the same weight; the order follows disciplines and names alone. */
export function openedView({ head, facts, protocol: { definition, wording } }: Pick<FirstReadsPage, 'head' | 'facts' | 'protocol'>, round: RoundLine) {
  const view = (read: ReadLine) => ({
    id: `read-${read.id}`, disciplineWord: disciplineWords[read.discipline], author: read.author, given: moment(head.zone, read.entered_at), level: levelView(definition, wording, read.level!).word, rationale: read.rationale!,
    facts: read.facts!.map((id) => facts.find((fact) => fact.id === id)).map((fact) => (fact === undefined ? 'A fact that is not for you to read' : `${factLabel(fact.number)}: ${fact.what}`)),
    ended: read.ended_as === null ? null : `${read.ended_as === 'replaced' ? 'Replaced' : 'Withdrawn'} ${moment(head.zone, read.ended_at!)}`,
  });
  const { waiting } = readsIn(round.asked, asGiven(round));
  return {
    id: `round-${round.ordinal}`, heading: `First reads, opened ${moment(head.zone, round.opened_at!)}`, by: round.opened_by!, because: round.opened_because,
    missing: waiting.length === 0 ? null : `Not given: ${named(waiting)}.`,
    reads: sideBySide(standing(round).map(view)), earlier: sideBySide(round.reads.filter(({ ended_at }) => ended_at !== null).map(view)),
  };
}

/** The form for one's own read. It never shows what was given before: a read stays shut for its writer too. `why` says why there is none; what was typed comes back all the same. */
export function firstReadForm({ head, found: { sealed }, protocol: { definition, wording }, facts, members, viewer }: FirstReadsPage, typed: Typed, problems: readonly Problem[]) {
  const fields = fieldsFor(typed, problems);
  const replaces = sealed !== null && standing(sealed).some(({ account }) => account === viewer);
  const choices = facts.filter(({ corrected_by }) => corrected_by === null).map(({ id, number, what }) => ({ value: id, label: `${factLabel(number)}: ${what}` }));
  const verdict = mayGive(sealed === null ? null : { asked: sealed.asked, opened: false }, members.find(({ account }) => account === viewer)?.discipline ?? null);
  return {
    title: `Your first read, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), back: { label: 'First reads', href: firstReadPaths.show(head.id) },
    heading: replaces ? 'Replace your first read' : 'Your first read', why: verdict.ok ? null : verdict.why,
    form: !verdict.ok && problems.length === 0 ? null : {
      action: firstReadPaths.show(head.id),
      level: fields.radios('sealedLevel', 'Which level would you set today?', definition.levels.map(({ id }) => ({ value: id, label: wording.levels[id]!.name, hint: wording.levels[id]!.text, level: levelView(definition, wording, id) })), { layout: 'scale', hint: 'What you think by yourself, before you know what the others think.' }),
      facts: choices.length === 0 ? null : fields.checks('sealedFacts', 'Which facts does it rest on?', choices, { optional: true, mark: false, hint: 'On either side.' }),
      rationale: fields.area('sealedRationale', 'Why, and what are you unsure of?', { rows: 6, maxLength: longestRead, hint: 'It is shown beside the others’, with your name. If your session ends while you write, this text is not kept.' }),
      actions: { sticky: false, state: null, back: { label: 'Cancel', href: firstReadPaths.show(head.id) }, buttons: [{ label: 'Seal it', look: 'primary', name: null, value: null }] },
    },
  };
}

/** Before everybody has given theirs: who has not, and the reason that stays with the reads. */
export function openingForm({ head, found: { sealed } }: FirstReadsPage, typed: Typed, problems: readonly Problem[]) {
  const verdict = mayOpen(sealed === null ? null : { opened: false }, sealed === null ? [] : asGiven(sealed));
  return {
    title: `Open the first reads, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), back: { label: 'First reads', href: firstReadPaths.show(head.id) },
    why: verdict.ok ? null : verdict.why,
    form: !verdict.ok && problems.length === 0 ? null : {
      action: firstReadPaths.openings(head.id),
      missing: sealed === null ? null : `Not given yet: ${named(readsIn(sealed.asked, asGiven(sealed)).waiting)}. Whoever gives one later will have read the others’ first.`,
      endHref: firstReadPaths.endings(head.id),
      reason: fieldsFor(typed, problems).area('reason', 'Why are they opened now?', { rows: 4, maxLength: longestOpeningReason, hint: 'It stands beside the reads, with your name.' }),
      actions: { sticky: false, state: null, back: { label: 'Cancel', href: firstReadPaths.show(head.id) }, buttons: [{ label: 'Open them for the whole team', look: 'primary', name: null, value: null }] },
    },
  };
}
