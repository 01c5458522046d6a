import { type capabilities, verbOf, verbs } from '../../../src/access/rules/capabilities.js';
import { roles, type Role } from '../../../src/kernel/disciplines.js';

const holders = (verb: keyof typeof capabilities): Role[] => roles.filter((role) => verbOf(verb)!.reach[role] !== undefined);

test('every verb is worded, held by somebody, and reaches only where its kind allows', () => {
  for (const verb of verbs) {
    const { words, about, reach } = verbOf(verb)!;
    expect(words).toMatch(/^[A-Z]/);
    expect(Object.keys(reach).length).toBeGreaterThan(0);
    for (const far of Object.values(reach)) expect({ case: ['team', 'district', 'sample'], report: ['school', 'district'], office: ['any', 'school', 'district'] }[about]).toContain(far);
  }
});

test('only the district coordinator and counsel reach across the district; only an auditor has samples', () => {
  for (const verb of verbs) for (const role of roles) if (verbOf(verb)!.reach[role] === 'district') expect(['district-coordinator', 'legal-counsel']).toContain(role);
  for (const verb of verbs) for (const role of roles) if (verbOf(verb)!.reach[role] === 'sample') expect([verb, role]).toEqual([verb, 'auditor']);
});

test('an IT administrator makes accounts and reports like anyone, and reads no case and no report', () => {
  expect(verbs.filter((verb) => verbOf(verb)!.reach['it-administrator'] !== undefined).sort()).toEqual(['account.manage', 'account.read', 'checkpoint.read', 'directory.manage', 'ledger.rollback.acknowledge', 'report.file', 'report.own.read', 'training.own']);
  expect(holders('account.manage')).toEqual(['it-administrator']);
});

test('everybody may report a concern; who a confidential reporter is only intake sees', () => {
  expect(holders('report.file')).toEqual([...roles]);
  expect(holders('report.identity.read').sort()).toEqual(['chair', 'counselor', 'district-coordinator']);
  expect(holders('report.triage')).toEqual(holders('report.identity.read'));
});

test('who may change something about a case may also read it', () => {
  for (const verb of verbs) {
    const { about, writes, reach } = verbOf(verb)!;
    if (about === 'case' && writes) for (const role of Object.keys(reach) as Role[]) expect(verbOf('case.read')!.reach[role]).toBeDefined();
  }
});

test('a name that is not in the table is no verb', () => {
  for (const name of ['case.erase', '', 'CASE.READ', 'case.read ']) expect(verbOf(name)).toBeUndefined();
});

test('what every object has is no verb either', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) expect(verbOf(name)).toBeUndefined();
});
