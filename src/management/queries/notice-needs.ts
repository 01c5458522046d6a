import { Injectable } from '@nestjs/common';
import { DeterminationFacts, WeaponsBlock, type WeaponsLine } from '../../assessment/index.js';
import { SafetyPanel, type CaseKey } from '../../cases/index.js';
import { CaseReports } from '../../intake/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { GuardianLine } from '../../people/index.js';
import { Clock } from '../../platform/clock/index.js';
import { askedBy, clocksStoppedBy, holds, ProtocolShelf, requiredNotices, sourceWords, type AskedBy, type CaseEvent, type Known, type PersonKind, type PublishedProtocol, type Recipient, type Wording } from '../../protocols/index.js';
import type { GivenTime } from '../rules/clocks.js';
import { reachesWeapon, withinReach, type WeaponFact } from '../rules/means-safety.js';
import { hasGuardian, higherLevel, knownFacts } from '../rules/notice-facts.js';
import { returnState } from '../rules/return-gate.js';
import type { Target } from '../rules/notice-slots.js';
import { NoticePeopleReads } from '../store/notice-people-reads.js';
import { ReturnReads } from '../store/return-reads.js';

/** Whom a case's protocol wants told now, and what is needed to tell them. */
export interface NoticeNeeds {
  required: Set<Recipient>;
  wording: Map<Recipient, Wording['notices'][string]>;
  /** Where the protocol has each of its notices from. */
  sources: Map<Recipient, string>;
  asked: Map<Recipient, AskedBy>;
  /** The times that the protocol itself gives. */
  times: Map<Recipient, GivenTime>;
  targets: (Target & { guardians: GuardianLine[] })[];
  /** The subject's guardians as the school knows them, with what limits contact. */
  guardians: GuardianLine[];
  confidentialReporter: boolean;
  protocol: PublishedProtocol;
  /** What the protocol's conditions are tried on. */
  known: Known;
  /** What the weapons block says, where the protocol has tasks that may follow from it. */
  weapons: WeaponFact[];
}

/** Reads the case's records and tries the protocol's conditions on them, anew at each call: nothing about it is kept. */
@Injectable()
export class ReadNoticeNeeds {
  constructor(
    private readonly people: NoticePeopleReads, private readonly reports: CaseReports, private readonly safety: SafetyPanel,
    private readonly findings: DeterminationFacts, private readonly weapons: WeaponsBlock, private readonly returns: ReturnReads, private readonly shelf: ProtocolShelf, private readonly clock: Clock,
  ) {}

  of(key: CaseKey): Promise<NoticeNeeds> {
    return key.once('notice-needs', () => this.read(key));
  }

  private async read(key: CaseKey): Promise<NoticeNeeds> {
    const { subject: subjectId, zone } = key.facts;
    const today = dayIn(zone, this.clock.now());
    const [subject, named, guarded, reports, { urgency }, findings, protocol] = await Promise.all([
      this.people.subject(subjectId), this.people.named(key.caseId), this.people.guardians(subjectId, key.caseId), this.reports.read(key), this.safety.read(key),
      this.findings.of(key), this.shelf.ofCase(key.facts),
    ]);
    const { definition, wording } = protocol;
    const weapons = definition.format === 1 ? [] : (await this.weapons.read(key)).standingAnswers.map(weaponFact);
    const guardians = guarded.get(subjectId) ?? [];
    const targets = named.filter(({ part }) => part === 'target').map(({ participant, person, name, description, kind, born_on }) => {
      const theirs = person === null ? [] : (guarded.get(person) ?? []);
      // Somebody who is only described may be a child: their family is told as soon as somebody knows who it is.
      const ward = kind === null || hasGuardian({ kind, bornOn: born_on, guardians: theirs.length }, today);
      return { participant, person, name: name ?? description, hasGuardian: ward, guardians: theirs };
    });
    const levels = definition.levels.map(({ id }) => id);
    const facts = knownFacts({
      subject: { kind: subject.kind, bornOn: subject.born_on, guardians: guardians.length, iep: subject.iep === 1, section504: subject.section_504 === 1 },
      guardianNamed: named.some(({ part }) => part === 'guardian'), targets, imminent: urgency === 'imminent',
      reports: reports.map(({ immediate_danger, weapon }) => ({ danger: immediate_danger === 1, weaponSeen: weapon.split(',').includes('seen') })),
    }, { facts: findings.facts, signed: findings.level !== null }, today);
    if (definition.format !== 1 && returnState(await key.once('return records', () => this.returns.ofCase(key.caseId))).held) facts.add('under-hold');
    if (reachesWeapon(weapons)) facts.add(withinReach);
    const level = higherLevel(levels, findings.level, findings.proposed);
    const known: Known = { levels, level, answers: new Map(), facts, person: subject.kind as PersonKind };
    return {
      protocol, known, weapons, required: new Set(requiredNotices(definition, known).map(({ who }) => who)),
      wording: new Map(definition.notices.map(({ id, who }) => [who, wording.notices[id]!])),
      sources: new Map(definition.notices.map((notice) => [notice.who, sourceWords(notice)])),
      asked: new Map(definition.notices.map((notice) => [notice.who, askedBy(protocol, 'notices', notice, 'It reached its person, or is withheld with a reason and a second person’s approval.')])),
      times: timesIn(protocol, known), targets, guardians, confidentialReporter: reports.some(({ confidential }) => confidential === 1),
    };
  }
}

const weaponFact = ({ answer, verified_on: checkedOn, owner_id: owner, author_id: by, entered_at: at }: WeaponsLine): WeaponFact => ({ accessible: answer === 'accessible', checkedOn, owner, by, at });

/** By what a clock of a protocol is met, for those whom it can name. */
const toldBy: Partial<Record<Recipient, CaseEvent>> = { superintendent: 'superintendent-told', 'guardian-of-subject': 'guardian-attempted', target: 'target-told' };

function timesIn({ definition }: PublishedProtocol, known: Known): Map<Recipient, GivenTime> {
  const times = new Map<Recipient, GivenTime>();
  for (const [who, event] of Object.entries(toldBy) as [Recipient, CaseEvent][]) {
    const clock = clocksStoppedBy(definition, event).find(({ requiredWhen }) => holds(requiredWhen, known));
    if (clock !== undefined) times.set(who, { within: clock.within, source: sourceWords(clock), tell: clock.tell });
  }
  return times;
}
