import { aProtocol } from '../a-protocol.js';

const { definition, wording } = aProtocol();
const enforced = [
  ...definition.stages, ...definition.themes, ...definition.blocks, ...definition.levels, ...definition.signatures,
  ...definition.notices, ...definition.reviews, ...definition.closing.criteria, definition.closing,
];

describe('the shipped general protocol', () => {
  it('asks the thirteen themes in the order of the guide, one to four questions each', () => {
    expect(definition.themes.map(({ id }) => id)).toEqual([
      'motive', 'communications', 'inappropriate-interests', 'weapons-access', 'stressors', 'emotional-developmental', 'desperation',
      'violence-option', 'concerned-others', 'capacity', 'planning', 'consistency', 'protective-factors',
    ]);
    for (const { questions } of definition.themes) {
      expect(questions.length).toBeGreaterThanOrEqual(1);
      expect(questions.length).toBeLessThanOrEqual(4);
    }
  });

  it('has four levels and says of each that the district, not the guide, sets it', () => {
    expect(definition.levels.map(({ id }) => id)).toEqual(['low', 'moderate', 'high', 'imminent']);
    for (const { source, verified } of definition.levels) {
      expect(source).toMatch(/invented.*the guide sets no levels/);
      expect(verified).toBe(false);
    }
  });

  it('never calls an invented policy verified, and claims no reviewer', () => {
    expect(enforced.filter(({ source, verified }) => verified && /invented/.test(source))).toEqual([]);
    expect(definition.reviewed_by).toBeNull();
  });

  it('fits any subject: no question takes the person for a student', () => {
    const asked = Object.values(wording.questions).map(({ text }) => text);
    expect(asked.filter((text) => /\b(student|pupil|child|parent|grade)/i.test(text))).toEqual([]);
  });

  it('looks again sooner the higher the level', () => {
    const days = definition.levels.map(({ id }) => definition.reviews.find(({ level }) => level === id)?.days ?? Number.NaN);
    expect([...days].sort((a, b) => b - a)).toEqual(days);
    expect(new Set(days).size).toBe(4);
  });
});
