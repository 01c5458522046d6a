import fc from 'fast-check';
import { localDate } from '../../../src/kernel/local-date.js';
import { knownFacts, type CaseRecords } from '../../../src/management/rules/notice-facts.js';
import { requiredNotices } from '../../../src/protocols/rules/notices.js';
import { aProtocol } from '../../protocols/a-protocol.js';

const today = localDate('2026-11-16');
const { definition } = aProtocol();
const levels = definition.levels.map(({ id }) => id);
const teamFacts = definition.facts.filter(({ from }) => from === 'team').map(({ id }) => id);
const subject = fc.record({ kind: fc.constantFrom('student', 'staff', 'guardian', 'other'), bornOn: fc.constantFrom(null, localDate('2006-01-01'), localDate('2013-01-01')), guardians: fc.nat(2), iep: fc.boolean(), section504: fc.boolean() });
const records: fc.Arbitrary<CaseRecords> = fc.record({
  subject, guardianNamed: fc.boolean(), targets: fc.array(fc.record({ hasGuardian: fc.boolean() }), { maxLength: 3 }),
  reports: fc.array(fc.record({ danger: fc.boolean(), weaponSeen: fc.boolean() }), { maxLength: 3 }), imminent: fc.boolean(),
});
const required = (from: CaseRecords, facts: string[], signed: boolean, level: string | null) =>
  requiredNotices(definition, { levels, level, answers: new Map(), facts: knownFacts(from, { facts, signed }, today) }).map(({ who }) => who);

describe('whatever the records', () => {
  it('every fact is one that the protocol knows', () => {
    const known = new Set(definition.facts.map(({ id }) => id));
    fc.assert(fc.property(records, fc.subarray(teamFacts), fc.boolean(), (from, facts, signed) => {
      expect([...knownFacts(from, { facts, signed }, today)].filter((id) => !known.has(id))).toEqual([]);
    }));
  });

  it('a joke never reaches the police: without danger, a weapon, an attack or a level, no notice goes to them', () => {
    fc.assert(fc.property(records, fc.boolean(), (from, signed) => {
      const joke = { ...from, imminent: false, reports: from.reports.map((report) => ({ ...report, danger: false, weaponSeen: false })) };
      for (const level of [null, 'low']) expect(required(joke, ['threat-to-others'], signed, level)).not.toContain('law-enforcement');
    }));
  });

  it('one more report or one more fact takes no notice away', () => {
    fc.assert(fc.property(records, fc.subarray(teamFacts), fc.subarray(teamFacts), fc.boolean(), fc.option(fc.constantFrom(...levels)), (from, facts, more, signed, level) => {
      const before = required(from, facts, signed, level);
      const after = required({ ...from, reports: [...from.reports, { danger: true, weaponSeen: true }] }, [...facts, ...more], signed, level);
      expect(before.every((who) => after.includes(who))).toBe(true);
    }));
  });
});
