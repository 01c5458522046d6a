import { instant } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { checkedWeapon, isMeansSafety, reachesWeapon, uncheckedWeapon, type WeaponFact } from '../../../src/management/rules/means-safety.js';
import { holds, ProtocolLibrary } from '../../../src/protocols/index.js';

const weapon = (ms: number, changes: Partial<WeaponFact> = {}): WeaponFact => ({ accessible: true, checkedOn: null, owner: 'o', by: 'b', at: instant(ms), ...changes });
const checked = { checkedOn: localDate('2026-11-16') };

test('a weapon stays within reach for the protocol after it was locked away', () => {
  expect(reachesWeapon([weapon(1, checked)])).toBe(true);
  expect(reachesWeapon([weapon(1, { accessible: false })])).toBe(false);
});

test('the newest weapon that nobody checked on counts, and one that was checked hides no other', () => {
  expect(uncheckedWeapon([weapon(3), weapon(5), weapon(9, checked)])?.at).toBe(instant(5));
  expect(checkedWeapon([weapon(3), weapon(9, checked)])).toBeNull();
  expect(checkedWeapon([weapon(3, checked), weapon(9, checked)])?.at).toBe(instant(9));
  expect(checkedWeapon([])).toBeNull();
});

test.each(['ntac-general', 'virginia-shape', 'transient-substantive'])('%s: exactly one task is about weapons within reach, and somebody else checks it', (id) => {
  const { definition } = new ProtocolLibrary().read(id, id === 'ntac-general' ? '2.0' : '1.0');
  const known = { levels: definition.levels.map((level) => level.id), level: null, answers: new Map(), facts: new Set<string>() };
  const about = definition.tasks.filter((task) => isMeansSafety((facts) => holds(task.requiredWhen, { ...known, facts }), known.facts));
  expect(about).toMatchObject([{ needsCheck: true, within: { hours: 24 } }]);
});
