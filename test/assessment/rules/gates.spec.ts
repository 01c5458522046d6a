import { gateLack, settledHere, type GateRecords } from '../../../src/assessment/rules/gates.js';
import { localDate } from '../../../src/kernel/local-date.js';

const day = localDate;
const settled: GateRecords = { today: day('2026-11-16'), weaponsAskedOn: day('2026-11-10'), weaponsGoodUntil: day('2026-11-16'), disabilityAnswered: true, protective: 1, sourcesLeft: [], unowned: 0, readsLeft: 0, stagesLeft: 0, selfHarm: 'routed' };

test('each kind is satisfied by its own record alone', () => {
  const lacking: Record<string, [Partial<GateRecords>, string]> = {
    weapons: [{ weaponsAskedOn: null, weaponsGoodUntil: null }, 'weapons-never-asked'], 'disability-and-language': [{ disabilityAnswered: false }, 'disability-unanswered'],
    'stage-decisions': [{ stagesLeft: 1 }, 'stages-left'],
    'protective-factors': [{ protective: 0 }, 'protective-missing'], 'sources-sought': [{ sourcesLeft: [{ source: 'a', left: 1 }] }, 'sources-left'], 'unknowns-owned': [{ unowned: 1 }, 'unknowns-unowned'], 'blind-first-reads': [{ readsLeft: 1 }, 'reads-left'], 'self-harm-routing': [{ selfHarm: 'never' }, 'track-missing'],
  };
  for (const kind of settledHere) {
    expect(gateLack(kind, settled)).toBeNull();
    const [change, lack] = lacking[kind]!;
    for (const other of settledHere) expect([kind, other, gateLack(other, { ...settled, ...change })]).toEqual([kind, other, other === kind ? lack : null]);
  }
  expect(gateLack('return-gate', settled)).toBeNull();
});

test('weapons are asked about again the day after the last answer stopped counting', () => {
  expect(gateLack('weapons', { ...settled, today: day('2026-11-17') })).toBe('weapons-ask-again');
  expect(gateLack('weapons', { ...settled, today: day('2027-11-17'), weaponsGoodUntil: null })).toBeNull();
});
