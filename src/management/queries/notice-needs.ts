import { Injectable } from '@nestjs/common';
import { DeterminationFacts } from '../../assessment/index.js';
import { SafetyPanel, type CaseKey } from '../../cases/index.js';
import { CaseReports } from '../../intake/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { GuardianLine } from '../../people/index.js';
import { Clock } from '../../platform/clock/index.js';
import { ProtocolShelf, requiredNotices, sourceWords, type PersonKind, type Recipient, type Wording } from '../../protocols/index.js';
import { hasGuardian, higherLevel, knownFacts } from '../rules/notice-facts.js';
import type { Target } from '../rules/notice-slots.js';
import { NoticePeopleReads } from '../store/notice-people-reads.js';

/** Whom a case's protocol wants told now, and what is needed to tell them. */
export interface NoticeNeeds {
  required: Set<Recipient>;
  wording: Map<Recipient, Wording['notices'][string]>;
  /** Where the protocol has each of its notices from. */
  sources: Map<Recipient, string>;
  targets: (Target & { guardians: GuardianLine[] })[];
  /** The subject's guardians as the school knows them, with what limits contact. */
  guardians: GuardianLine[];
  confidentialReporter: boolean;
}

/** Reads the case's records and tries the protocol's conditions on them, anew at each call: nothing about it is kept. */
@Injectable()
export class ReadNoticeNeeds {
  constructor(
    private readonly people: NoticePeopleReads, private readonly reports: CaseReports, private readonly safety: SafetyPanel,
    private readonly findings: DeterminationFacts, private readonly shelf: ProtocolShelf, private readonly clock: Clock,
  ) {}

  async of(key: CaseKey): Promise<NoticeNeeds> {
    const { subject: subjectId, protocolSha256, zone } = key.facts;
    const today = dayIn(zone, this.clock.now());
    const [subject, named, known, reports, { urgency }, findings, { definition, wording }] = await Promise.all([
      this.people.subject(subjectId), this.people.named(key.caseId), this.people.guardians(subjectId, key.caseId), this.reports.read(key), this.safety.read(key),
      this.findings.of(key), this.shelf.pinned(protocolSha256),
    ]);
    const guardians = known.get(subjectId) ?? [];
    const targets = named.filter(({ part }) => part === 'target').map(({ participant, person, name, description, kind, born_on }) => {
      const theirs = person === null ? [] : (known.get(person) ?? []);
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
    const level = higherLevel(levels, findings.level, findings.proposed);
    return {
      required: new Set(requiredNotices(definition, { levels, level, answers: new Map(), facts, person: subject.kind as PersonKind }).map(({ who }) => who)),
      wording: new Map(definition.notices.map(({ id, who }) => [who, wording.notices[id]!])),
      sources: new Map(definition.notices.map((notice) => [notice.who, sourceWords(notice)])),
      targets, guardians, confidentialReporter: reports.some(({ confidential }) => confidential === 1),
    };
  }
}
