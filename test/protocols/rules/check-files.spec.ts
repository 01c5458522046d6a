import { checkFiles, readFiles } from '../../../src/protocols/rules/check-files.js';
import { everyProtocol } from '../a-protocol.js';

const newest = everyProtocol.find(({ id, version }) => `${id}@${version}` === 'ntac-general@2.0')!;
type Json = Record<string, unknown>;

/** The sentences about the newest general protocol after one damage to its files. */
function after(damage: (files: { protocol: Json; wording: Json; spanish: Json }) => void): string[] {
  const [protocol, wording, spanish] = ['protocol.json', 'wording.en.json', 'wording.es.json'].map((name) => JSON.parse(newest.files[name]!) as Json);
  damage({ protocol: protocol!, wording: wording!, spanish: spanish! });
  return checkFiles({ 'protocol.json': JSON.stringify(protocol), 'wording.en.json': JSON.stringify(wording), 'wording.es.json': JSON.stringify(spanish) });
}
const at = (value: unknown, ...path: (string | number)[]): Json => path.reduce((one, key) => (one as Json)[key], value) as Json;
const put = (value: unknown, path: (string | number)[], to: unknown): void => { at(value, ...path.slice(0, -1))[path.at(-1)!] = to; };

describe('checkFiles', () => {
  it.each(everyProtocol.map((one) => [`${one.id} ${one.version}`, one] as const))('finds nothing wrong with %s', (_, { files }) => expect(checkFiles(files)).toEqual([]));

  it.each<[string, Parameters<typeof after>[0], string]>([
    ['a number for a stage', ({ protocol }) => put(protocol, ['stages', 3, 'next', 0], 7), 'stages[3].next[0]: must be text, and is 7.'],
    ['a misspelled field', ({ protocol }) => put(protocol, ['stages', 0, 'nxt'], []), 'stages[0].nxt: is not a field that is known here.'],
    ['a field left out', ({ protocol }) => void delete at(protocol, 'levels', 0).verified, 'levels[0].verified: is missing.'],
    ['code for a condition', ({ protocol }) => put(protocol, ['floors', 0, 'when'], 'score > 3'), 'floors[0].when: must be an object, and is "score > 3".'],
    ['an invented operator', ({ protocol }) => put(protocol, ['floors', 0, 'when'], { sum: 3 }), 'floors[0].when: has the fields sum, and must have one of: all; any; not; answer and is; answer and includes; levelAtLeast; fact; personIs.'],
    ['an unknown event', ({ protocol }) => put(protocol, ['clocks', 0, 'starts'], 'full-moon'), 'clocks[0].starts: must be one of report-received,'],
    ['a clock of no length', ({ protocol }) => put(protocol, ['clocks', 0, 'within'], { schoolDays: 0 }), 'clocks[0].within.schoolDays: must be a whole number, 1 or more, and is 0.'],
    ['a demand that is none', ({ protocol }) => put(protocol, ['gates', 0, 'kind'], 'horoscope'), 'gates[0].kind: must be one of weapons,'],
    ['another format', ({ protocol }) => put(protocol, ['format'], 3), 'format: must be one of 2, and is 3.'],
    ['questions of an instrument', ({ protocol }) => put(protocol, ['instruments', 0, 'items'], ['one']), 'instruments[0].items: is not a field that is known here.'],
    ['a score', ({ protocol }) => put(protocol, ['levels', 0, 'points'], 3), 'levels[0].points: is not a field that is known here.'],
    ['a sentence that is a number', ({ wording }) => put(wording, ['floors', 'floor-weapon'], 9), 'wording.floors.floor-weapon: must be text, and is 9.'],
    ['Spanish half reviewed', ({ spanish }) => put(spanish, ['reviewed'], { by: 'Ana Ruiz' }), 'wording.es.reviewed.on: is missing.'],
    ['a floor that leaves nothing', ({ protocol }) => put(protocol, ['floors', 0, 'disables'], ['low', 'moderate', 'high', 'imminent']), 'Floor "floor-danger" disables the highest level, so that nothing might be left to choose.'],
    ['a floor with a gap', ({ protocol }) => put(protocol, ['floors', 0, 'disables'], ['moderate']), 'Floor "floor-danger" must disable levels from the lowest up, without a gap.'],
    ['a floor without words', ({ wording }) => void delete at(wording, 'floors')['floor-weapon'], 'wording.floors has no words for "floor-weapon".'],
    ['a quorum nobody makes up', ({ protocol }) => put(protocol, ['stages', 3, 'participants', 'disciplines'], ['administration', 'law-enforcement']), 'The participants of stage "assessment" need 2 disciplines besides law enforcement and name only 1.'],
    ['more seats than people', ({ protocol }) => put(protocol, ['stages', 3, 'participants', 'minimum'], 1), 'The participants of stage "assessment" have 2 seats for only 1 people.'],
    ['a provisional level for ever', ({ protocol }) => put(protocol, ['stages', 3, 'participants', 'expires'], null), 'The participants of stage "assessment" allow a provisional decision that never expires.'],
    ['a choice to nowhere', ({ protocol }) => put(protocol, ['stages', 3, 'options', 0, 'to'], 'archive'), 'Choice "needs-plan" of stage "assessment" leads to "archive", which does not follow it.'],
    ['a notice without a text', ({ protocol }) => put(protocol, ['notices', 0, 'message'], 'none'), 'Notice "notice-guardian-of-subject" has no message "none" to send.'],
    ['a notice with the text of another', ({ protocol }) => put(protocol, ['notices', 0, 'message'], 'message-target'), 'Notice "notice-guardian-of-subject" goes to "guardian-of-subject", and its message "message-target" is written to "target".'],
    ['a theme that no stage works', ({ protocol }) => (at(protocol, 'stages', 3).themes as string[]).splice(0, 1), 'Theme "motive" is worked at no stage.'],
    ['a clock that tells nobody', ({ protocol }) => put(protocol, ['clocks', 0, 'tell'], []), 'Clock "clock-triage" tells nobody when it has run out.'],
    ['a guide without its question', ({ wording }) => void delete at(wording, 'guides', 'guide-teacher', 'questions')['teacher-good'], 'wording.guides.guide-teacher.questions has no words for "teacher-good".'],
    ['a family text that is hard to read', ({ wording }) => put(wording, ['messages', 'message-target', 'body'], ['Notwithstanding administrative considerations, institutional representatives endeavor to facilitate comprehensive precautionary accommodations.']), 'wording.messages.message-target reads at grade'],
    ['a blank that would let a diagnosis in', ({ wording }) => put(wording, ['messages', 'message-target', 'body', 0], 'He has {diagnosis}.'), 'wording.messages.message-target has the blank "{diagnosis}", which is not one of {school}, {caller}, {phone}, {date}.'],
    ['a text missing in Spanish', ({ spanish }) => void delete at(spanish, 'messages')['message-subject'], 'wording.es.messages has no words for "message-subject".'],
  ])('names %s', (_, damage, sentence) => expect(after(damage).join('\n')).toContain(sentence));

  it('names what is no protocol at all', () => {
    expect(checkFiles({})).toEqual(['The protocol has no protocol.json.', 'The protocol has no wording.en.json.']);
    expect(checkFiles({ ...newest.files, 'protocol.json': '{' }).join()).toContain('protocol.json is not JSON');
    expect(checkFiles({ ...newest.files, 'notes.json': '{}' })).toEqual(['notes.json is not a file of a protocol.']);
    expect(checkFiles({ ...newest.files, 'protocol.json': 'null' }).join()).toContain('must be an object, and is null');
    const english = Object.fromEntries(Object.entries(newest.files).filter(([name]) => name !== 'wording.es.json'));
    expect(checkFiles(english)).toEqual(['There is no wording.es.json with the family texts in Spanish.']);
  });

  it('lets a file of format 1 say only what format 1 could', () => {
    const old = everyProtocol.find(({ version, id }) => id === 'ntac-general' && version === '1.0')!;
    const changed = (change: (protocol: Json) => void): string[] => { const protocol = JSON.parse(old.files['protocol.json']!) as Json; change(protocol); return checkFiles({ ...old.files, 'protocol.json': JSON.stringify(protocol) }); };
    expect(changed((protocol) => { protocol.floors = []; })).toEqual(['floors: is not a field that is known here.']);
    expect(changed((protocol) => put(protocol, ['stages', 0, 'doneWhen', 0], 'decision')).join()).toContain('stages[0].doneWhen[0]: must be one of report,');
    expect(changed((protocol) => put(protocol, ['notices', 0, 'requiredWhen'], { personIs: 'student' })).join()).toContain('notices[0].requiredWhen: has the fields personIs');
    expect(readFiles(old.files).definition).toMatchObject({ format: 1, determination: null, floors: [], gates: [], clocks: [], guides: [], messages: [] });
  });
});
