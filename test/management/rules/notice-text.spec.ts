import { cast, students } from '../../../src/demo/district/index.js';
import { noticeText } from '../../../src/management/rules/notice-text.js';
import { recipients } from '../../../src/management/rules/notice-slots.js';

const facts = { school: 'Cedar Hollow High School', contact: cast.maria.name.full };
const texts = recipients.map((recipient) => noticeText(recipient, facts)).filter((text) => text !== null).map((text) => text.join('\n'));

describe('the words for a notice', () => {
  it('are there for targets, their families and reporters', () => {
    expect(recipients.filter((recipient) => noticeText(recipient, facts) !== null)).toEqual(['target', 'guardian-of-target', 'reporter']);
    for (const text of texts) expect(text).toContain(facts.contact);
  });

  it('name no student, and say nothing of health, disability, discipline or a level', () => {
    for (const text of texts) {
      for (const { name } of students) expect(text).not.toContain(name.full);
      expect(text).not.toMatch(/\b(IEP|504|disab\w*|diagnos\w*|health|medic\w*|suspen\w*|expel\w*|disciplin\w*|arrest\w*|level|moderate|imminent|threat)\b/i);
    }
  });
});
