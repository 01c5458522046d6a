import { instant } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { safetyProblems, settled, standingSafety, type SafetyRecord } from '../../../src/cases/rules/safety-record.js';

const now = { date: localDate('2026-11-16'), time: '14:05' };
const calm: SafetyRecord = {
  urgency: 'today', whereabouts: 'In the counseling office', supervisor: 'Ms. Núñez', belongings: 'apart', search: 'no', searchedBy: '', searchGround: '',
  release: 'at-school', releasedTo: '', releasedOn: '', releasedAt: '', targets: 'none', targetsHow: '',
};
const fields = (record: Partial<SafetyRecord>) => safetyProblems({ ...calm, ...record }, now).map(({ field }) => field);

describe('a safety record', () => {
  it('is whole when somebody is with the person and nothing else was done', () => expect(fields({})).toEqual([]));

  it('leaves nobody alone at school', () => expect(fields({ supervisor: ' ' })).toEqual(['supervisor']));

  it('asks nobody to supervise somebody who has left', () => expect(fields({ release: 'away', supervisor: '' })).toEqual([]));

  it.each(['guardian', 'police'] as const)('asks to whom in the release to %s, and when', (release) => {
    expect(fields({ release })).toEqual(['releasedTo', 'releasedOn']);
    expect(fields({ release, releasedTo: 'Their mother', releasedOn: '2026-11-16' })).toEqual([]);
  });

  it('refuses a release later today', () => {
    const release = { release: 'police', releasedTo: 'Deputy Vale', releasedOn: '2026-11-16' } as const;
    expect(fields({ ...release, releasedAt: '14:05' })).toEqual([]);
    expect(fields({ ...release, releasedAt: '23:59' })).toEqual(['releasedAt']);
    expect(fields({ ...release, releasedOn: '2026-11-15', releasedAt: '23:59' })).toEqual([]);
  });

  it.each(['2026-11-17', '2026-02-30', 'yesterday'])('refuses %s as the day of a release', (releasedOn) => {
    expect(fields({ release: 'guardian', releasedTo: 'Their mother', releasedOn })).toEqual(['releasedOn']);
  });

  it('asks a search for its ground', () => {
    expect(fields({ search: 'yes' })).toEqual(['searchedBy', 'searchGround']);
    expect(fields({ search: 'yes', searchedBy: 'Mr. Okafor', searchGround: 'gut' })).toEqual(['searchGround']);
  });

  it('asks how targets are safe', () => expect(fields({ targets: 'safe' })).toEqual(['targetsHow']));

  it('may say that the targets are not safe yet', () => expect(fields({ targets: 'not-yet' })).toEqual([]));

  it('keeps nothing that its answers left no place for', () => {
    const record = settled({ ...calm, searchedBy: 'Nobody', releasedTo: 'Nobody', releasedOn: '2026-11-16', releasedAt: '10:00', targetsHow: 'x' });
    expect(record).toEqual(calm);
  });
});

describe('the safety record that stands', () => {
  const told = (n: number, more: Partial<Parameters<typeof standingSafety>[0][number]> = {}) => ({ n, corrected_by: null, happened_date: null, happened_time: null, happened_zone: 'America/Chicago', entered_at: instant(Date.parse('2026-11-16T20:00:00.000Z') + n * 60_000), ...more });
  const standing = (...records: ReturnType<typeof told>[]) => standingSafety(records)?.n ?? null;
  const day = (text: string, time: string | null) => ({ happened_date: localDate(text), happened_time: time });

  it('is none while there is none', () => expect(standing()).toBeNull());
  it('is the newest that nothing corrects', () => expect(standing(told(3, { corrected_by: 'x' }), told(2), told(1))).toBe(2));
  it('is not one that was entered late, of a moment before', () => {
    expect(standing(told(3, day('2026-11-13', '15:00')), told(2, day('2026-11-15', '09:00')), told(1))).toBe(1);
    expect(standing(told(3, day('2026-11-13', '15:00')), told(2, day('2026-11-15', '09:00')))).toBe(2);
  });
  it('is the later entered of two that tell of the same day and one of no time', () => expect(standing(told(3, day('2026-11-16', null)), told(2, day('2026-11-16', '14:00')))).toBe(3));
  it('is the one with the later time of one day, in whatever order they came', () => expect(standing(told(3, day('2026-11-13', '09:00')), told(2, day('2026-11-13', '10:00')))).toBe(2));
});
