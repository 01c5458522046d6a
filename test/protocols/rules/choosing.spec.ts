import fc from 'fast-check';
import { newId } from '../../../src/kernel/ids.js';
import { addDays, localDate } from '../../../src/kernel/local-date.js';
import { compareVersions, editionFor, standing, type Choice, type Edition } from '../../../src/protocols/rules/choosing.js';

const [school, other] = [newId(), newId()];
const edition = (protocol: string, version: string, effectiveFrom: string): Edition => ({ id: newId(), protocol, edition: version, sha256: `${protocol}@${version}`, effectiveFrom: localDate(effectiveFrom) });
const editions = [edition('ntac-general', '1.0', '2026-08-01'), edition('ntac-general', '1.10', '2026-11-20'), edition('ntac-general', '1.9', '2026-11-20'), edition('virginia-shape', '1.0', '2026-08-01')];
const choice = (of: typeof school | null, sha256: string | null, from: string): Choice => ({ school: of, sha256, from: localDate(from) });
const gets = (choices: Choice[], on: string, at = school) => editionFor(editions, choices, at, localDate(on))?.sha256;

describe('which version a case begins with', () => {
  it('is the newest of the usual protocol in effect when it is opened, where nobody chose', () => {
    expect([gets([], '2026-11-19'), gets([], '2026-11-20')]).toEqual(['ntac-general@1.0', 'ntac-general@1.10']);
    expect(gets([], '2025-08-11')).toBe('ntac-general@1.0');
    expect(editionFor([], [], school, localDate('2026-11-20'))).toBeNull();
  });
  it('is what the school chose, before what the district chose, from the day named', () => {
    const choices = [choice(null, 'ntac-general@1.0', '2026-11-01'), choice(school, 'virginia-shape@1.0', '2026-12-01')];
    expect([gets(choices, '2026-11-30'), gets(choices, '2026-12-01'), gets(choices, '2026-12-01', other)]).toEqual(['ntac-general@1.0', 'virginia-shape@1.0', 'ntac-general@1.0']);
  });
  it('follows the district again when the school says so, and the usual protocol when the district does', () => {
    const choices = [choice(null, 'virginia-shape@1.0', '2026-09-01'), choice(school, 'ntac-general@1.9', '2026-09-01'), choice(school, null, '2026-10-01')];
    expect(gets(choices, '2026-10-02')).toBe('virginia-shape@1.0');
    expect(gets([...choices, choice(null, null, '2026-11-20')], '2026-11-21')).toBe('ntac-general@1.10');
  });
  it('is of two choices for one day the one made last', () => expect(gets([choice(school, 'ntac-general@1.9', '2026-11-01'), choice(school, 'virginia-shape@1.0', '2026-11-01')], '2026-11-01')).toBe('virginia-shape@1.0'));

  it('never rests on a choice that begins later or is for another school', () => {
    const some = fc.array(fc.record({ school: fc.constantFrom(null, school, other), sha256: fc.constantFrom(null, ...editions.map(({ sha256 }) => sha256)), from: fc.nat(400).map((n) => addDays(localDate('2026-01-01'), n)) }), { maxLength: 8 });
    fc.assert(fc.property(some, fc.nat(400).map((n) => addDays(localDate('2026-01-01'), n)), (choices, on) => {
      const of = standing(choices, school, on);
      if (of !== null) expect(of.school === school && of.from <= on).toBe(true);
      expect(editionFor(editions, choices, school, on)).toEqual(editionFor(editions, choices.filter((one) => one.from <= on && one.school !== other), school, on));
    }));
  });
});

it('orders versions as people count them', () => expect(['1.10', '1.9', '2.0', '1.0'].sort(compareVersions)).toEqual(['1.0', '1.9', '1.10', '2.0']));
