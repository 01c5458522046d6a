import { caseHeadView, casePaths, disciplineWords, excerpt, pointedOut, type CaseHead, type PointedOut, type MemberLine } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { dayWithYear, happenedInWords, moment } from '../../platform/web/index.js';
import { askedBy, type AskedBy, type PublishedProtocol } from '../../protocols/index.js';
import { determinationPaths } from '../determination.endpoints.js';
import { firstReadPaths } from '../first-reads.endpoints.js';
import { decidersOf } from '../rules/deciders.js';
import type { CaseDeterminations, Determination, GroundLine } from '../queries/determinations.js';
import type { CaseFirstReads } from '../queries/first-reads.js';
import { readsIn } from '../rules/first-reads.js';
import { inSeries, levelChange, stateOf } from '../rules/determination-words.js';
import { whoCouldSign } from '../rules/signature.js';
import { demandWords } from './first-reads.view.js';
import { changedSince, groundView, learnedSince, levelView } from './determination-words.view.js';

export interface DeterminationAbilities { determine: boolean; sign: boolean; changeTeam: boolean }

/** Everything of a case that its determinations are shown with. `members` are those on the team now, `lapsed` says what keeps some of them from counting. */
export interface DeterminationPage { head: CaseHead; found: CaseDeterminations; grounds: readonly GroundLine[]; members: readonly MemberLine[]; lapsed: ReadonlyMap<Id, string>; viewer: Id; may: DeterminationAbilities; now: Instant; reads?: CaseFirstReads }

const states = {
  agreed: { kind: 'done', icon: 'verified_user', text: 'Signed by everybody the protocol asks' },
  provisional: { kind: 'wait', icon: 'schedule', text: 'Provisional' },
  replaced: { kind: 'done', icon: 'check_circle', text: 'Signed, later replaced' },
  'replaced-unsigned': { kind: 'todo', icon: 'radio_button_unchecked', text: 'Replaced before it was signed' },
} as const;

/** The determination that stands, one that is proposed, and all that came before, newest first. */
export function determinationPage(page: DeterminationPage) {
  const { head, found: { all, standing }, may } = page;
  const shown = [standing.proposed, standing.agreed].filter((one) => one !== null);
  const earlier = all.filter((one) => !shown.includes(one)).reverse();
  return {
    title: `Determination, case ${head.number}`,
    head: caseHeadView(head),
    newHref: may.determine ? determinationPaths.ask(head.id) : null,
    newLabel: all.length === 0 ? 'Set the level of concern' : 'Record a new determination',
    reads: page.reads === undefined ? null : readsView(head.id, page.reads, page.found.protocol),
    empty: all.length === 0 ? { title: 'No level of concern yet', text: 'The team sets it together when the assessment is done, in words and with its reasons.', link: null } : null,
    strip: all.length < 2 ? null : all.map((one, at) => stripView(page, one, at)),
    shown: shown.map((one) => ({ determination: { ...determinationView(page, one), pointed: pointedIn(page, one) }, signing: one === all.at(-1) ? signingView(page, one) : null })),
    earlier: earlier.map((one) => determinationView(page, one)),
  };
}

/** Where first reads stand, and what the protocol asks of them; nothing of what they say. */
export function readsView(caseId: Id, found: CaseFirstReads, protocol: PublishedProtocol) {
  const { sealed, rounds } = found;
  const given = sealed === null ? [] : readsIn(sealed.asked, sealed.reads.map(({ account, discipline, ended_as }) => ({ account, discipline, ended: ended_as }))).given;
  const state = sealed !== null ? `Sealed: ${given.length} of ${sealed.asked.length} disciplines have given theirs.` : restWords(rounds);
  return { href: firstReadPaths.show(caseId), state, demand: demandWords(found, protocol), label: sealed !== null ? 'Go to the first reads' : rounds.length === 0 ? 'Ask for first reads' : 'Read them' };
}

/** Where first reads stand when none are sealed; a round that could not be opened is never passed over. */
function restWords(rounds: CaseFirstReads['rounds']): string {
  if (rounds.length === 0) return 'Nobody was asked for one.';
  const ended = rounds.filter(({ ended_at }) => ended_at !== null);
  const lost = ended.length === 0 ? [] : [`${ended.length === 1 ? 'One round' : `${ended.length} rounds`} ended without being opened (${ended.map(({ ended_by: by, reads }) => `ended by ${by}, ${reads.length === 0 ? 'before anybody gave one' : 'unreadable'}`).join('; ')}).`];
  return [...(ended.length < rounds.length ? ['Opened: they stand side by side.'] : []), ...lost].join(' ');
}

/** To its writer alone, on the newest one: a word that judges, and the way to a determination in better words. */
function pointedIn({ head, found: { all }, viewer, may }: DeterminationPage, one: Determination): PointedOut | null {
  const mine = one === all.at(-1) && one.author_id === viewer && may.determine;
  return mine ? pointedOut([one.rationale, one.written_facts, ...one.dissents.filter(({ account }) => account === viewer).map(({ body }) => body)], determinationPaths.ask(head.id)) : null;
}

/** One step of the levels over time: what it did to the one before, why, and who has signed. */
function stripView({ head, found: { all } }: DeterminationPage, one: Determination, at: number) {
  const level = levelOf(one);
  const before = all[at - 1];
  return {
    day: dayWithYear(dayIn(head.zone, one.entered_at)), href: `#determination-${one.ordinal}`, level, change: levelChange(before === undefined ? null : levelOf(before), level.n),
    reason: excerpt(one.rationale), dissents: one.dissents.map(({ name, body }) => ({ name, body: excerpt(body) })), signed: one.signatures.length === 0 ? 'Signed by nobody' : `Signed by ${one.signatures.map(({ name }) => name).join(', ')}`,
  };
}

/** A level in the words of the version that it was set on. */
const levelOf = ({ protocol: { definition, wording }, level }: Determination) => levelView(definition, wording, level);

/** One determination in full: what templates/assessment/parts/determination.hbs prints. Dissent stands beside the rationale, with its weight. */
export function determinationView({ head, found, grounds }: Pick<DeterminationPage, 'head' | 'found' | 'grounds'>, one: Determination) {
  const { standing, all } = found;
  const { definition, wording } = one.protocol;
  const level = levelOf(one);
  const before = all[all.indexOf(one) - 1];
  const cited = new Set(one.citations.map(({ id }) => id));
  return {
    id: `determination-${one.ordinal}`, pointed: null as PointedOut | null,
    change: levelChange(before === undefined ? null : levelOf(before), level.n),
    level,
    status: states[stateOf({ complete: one.complete, newest: one === all.at(-1), agreed: one === standing.agreed })],
    frozen: one.frozen_at !== null,
    decided: happenedInWords({ precision: one.happened_precision, date: one.happened_date, time: one.happened_time, zone: one.happened_zone }),
    entered: `${one.author}, ${moment(head.zone, one.entered_at)}`,
    facts: one.facts.length === 0 ? ['None of those that the protocol names'] : definition.facts.filter(({ id }) => one.facts.includes(id)).map(({ id }) => wording.facts[id]!.name),
    rationale: one.rationale,
    grounds: grounds.filter(({ id }) => cited.has(id)).map((ground) => {
      const { label, found: said, author, day } = groundView(ground, wording, head.zone);
      const since = ground.stands === 1 ? '' : ground.kind === 'answer' ? ' · answered anew since' : ' · corrected since';
      return { label, hint: author === null ? '' : `${said === null ? '' : `${said} · `}${author}, ${day}${since}` };
    }),
    learnedSince: learnedSince(grounds, one, head.zone).map((ground) => groundView(ground, wording, head.zone)).map(({ label, found: said, author }) => ({ label, hint: [said, author].filter((part) => part !== null).join(' · ') })),
    changedSince: changedSince(grounds, one, wording, head.zone),
    writtenFacts: one.written_facts.trim() === '' ? null : one.written_facts,
    tookPart: one.tookPart.map(({ name, discipline }) => ({ name, discipline: disciplineWords[discipline] })),
    dissents: one.dissents.map(({ name, body }) => ({ name, body })),
    signatures: one.signatures.map(({ name, discipline, entered_at }) => ({ name, discipline: disciplineWords[discipline], at: moment(head.zone, entered_at) })),
    digest: one.signatures[0]?.text_sha256 ?? null,
  };
}

/** Who still has to sign, and the people on the team who could. */
export function signingView({ head, members, lapsed, viewer, may, now }: DeterminationPage, one: Determination) {
  if (one.complete || one.frozen_at !== null) return null;
  const mine = one.signatures.find(({ account }) => account === viewer);
  const names = (ids: readonly string[]) => members.filter(({ account }) => ids.includes(account)).map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en-US'));
  const counting = members.filter(({ account }) => !lapsed.has(account));
  const missing = one.stillToSign.map((rule) => {
    const could = names(whoCouldSign(rule, counting, one.signatures));
    return { id: rule.id, name: rule.name, who: could.length === 0 ? `Nobody ${lapsed.size === 0 ? 'on the team of this case yet' : 'who counts is on the team of this case'}` : `Could sign: ${could.join(', ')}`, nobody: could.length === 0 };
  });
  return {
    sentence: `Provisional. It counts when it is also signed by ${inSeries(missing.map(({ name }) => name))}.`,
    runsOut: !one.quorumOpen || one.quorum_due_at === null ? null : { late: now > one.quorum_due_at, text: runsOutWords(moment(head.zone, one.quorum_due_at), now > one.quorum_due_at) },
    missing, quorumAsked: quorumAsked(one.protocol),
    counts: lapsed.size === 0 ? null : { who: names(counting.map(({ account }) => account)).join(', ') || 'Nobody', not: members.filter(({ account }) => lapsed.has(account)).map(({ account, name }) => ({ name, why: lapsed.get(account)! })) },
    mine: mine === undefined ? null : `You signed on ${moment(head.zone, mine.entered_at)}.`,
    signHref: may.sign && mine === undefined ? determinationPaths.signatures(head.id) : null,
    teamHref: may.changeTeam && missing.some(({ nobody }) => nobody) ? casePaths.team(head.id) : null,
  };
}

/** The line that says who decides together; null where the protocol has none. */
export function quorumAsked(protocol: PublishedProtocol): AskedBy | null {
  const deciders = decidersOf(protocol.definition);
  return deciders === null ? null : askedBy(protocol, 'participants', deciders, `At least ${deciders.minimum} people who count take part or sign, of the disciplines that it names.`);
}

/** Said where too few disciplines took part: until when the level may stand so, and what it counts as then. */
function runsOutWords(due: string, late: boolean): string {
  if (late) return `This level ran out ${due}: disciplines were missing when it was set, and have not signed since. It counts as none until they sign, or a new determination is recorded.`;
  return `Not every discipline that the protocol asks for took part. The level stands as provisional until ${due}; after that it counts as none, unless those below have signed.`;
}
