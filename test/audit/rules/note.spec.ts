import { isBase64, isSignedBy, noteText, readNote, readVkey, vkeyText, type VerifierKey } from '../../../src/audit/rules/note.js';
import { sha256 } from '../../../src/audit/store/digests.js';
import { signatureOf, verifierKeyOf, verifies } from '../../../src/audit/store/signing.js';

// The example of golang.org/x/mod/sumdb/note, and that of C2SP signed-note.
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const petersSeed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const petersLine = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const example = ['example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k', 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'] as const;

const key = (vkey: string): VerifierKey => readVkey(vkey, sha256)!;
const holds = (note: string, vkey: string): boolean => isSignedBy(readNote(note)!, key(vkey), verifies);

test('the published keys and notes hold, and ours are the same bytes', () => {
  expect(vkeyText(key(peter))).toBe(peter);
  expect(holds(`${text}\n${petersLine}`, peter)).toBe(true);
  expect(holds(example[1], example[0])).toBe(true);
  const own = verifierKeyOf('PeterNeumann', petersSeed);
  expect(vkeyText(own)).toBe(peter);
  expect(noteText({ text, signatures: [{ ...own, signature: signatureOf(text, petersSeed) }] })).toBe(`${text}\n${petersLine}`);
});

test('every part of a key, and every key with one letter changed, is refused', () => {
  for (let from = 0; from < peter.length; from += 1) {
    for (let to = from; to <= peter.length; to += 1) if (to - from < peter.length) expect(readVkey(peter.slice(from, to), sha256)).toBeNull();
    expect(readVkey(`${peter.slice(0, from)}${peter[from] === 'x' ? 'y' : 'x'}${peter.slice(from + 1)}`, sha256)).toBeNull();
  }
});

test.each([
  ['of another length', 'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='],
  ['of an unknown kind', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
  ['with a blank in its name', peter.replace('Peter', 'Peter ')], ['nothing', ''],
])('a key %s is refused', (_, vkey) => expect(readVkey(vkey, sha256)).toBeNull());

test('two keys sign one note; what an unknown key signed is passed over', () => {
  const second = verifierKeyOf('waypost/next', Buffer.alloc(32, 7));
  const both = `${text}\n${petersLine}${noteText({ text: '', signatures: [{ ...second, signature: signatureOf(text, Buffer.alloc(32, 7)) }] }).slice(1)}`;
  expect([holds(both, peter), holds(both, vkeyText(second)), holds(both, example[0])]).toEqual([true, true, false]);
  expect(noteText(readNote(both)!)).toBe(both);
});

test.each([
  ['a changed letter', `${text.replace('your', 'Your')}\n${petersLine}`, false],
  ['a signature of something else', `${text}\n${petersLine.replace('x08go/ZJ', 'x08go/ZK')}`, false],
  ['a second signature of the same key that does not hold', `${text}\n${petersLine}${petersLine.replace('x08go/ZJ', 'x08go/ZK')}`, false],
  ['another name over the same key', `${text}\n${petersLine.replace('PeterNeumann', 'Peter')}`, false],
])('%s', (_, note, answer) => expect(holds(note, peter)).toBe(answer));

test.each([
  ['no signature', `${text}\n`], ['no empty line', text + petersLine], ['no line end', `${text}\n${petersLine}`.slice(0, -1)], ['a hyphen', `${text}\n${petersLine.replace('—', '-')}`],
  ['no name', `${text}\n${petersLine.replace('PeterNeumann', '')}`], ['other letters', `${text}\n${petersLine.replace('x08', '*08')}`], ['no signature behind the key id', `${text}\n— PeterNeumann x08goQ==\n`],
  ['a line that is none', `${text}\n${petersLine}and so on\n`], ['no text', `\n\n${petersLine}`], ['too many signatures', `${text}\n${petersLine.repeat(101)}`],
])('a note with %s cannot be read', (_, note) => expect(readNote(note)).toBeNull());

test('base64 in its one form only', () => {
  expect(['', 'AA==', 'AB==', 'AA', 'A A=', 'AA==\n', 'AAE='].map((one) => isBase64(one))).toEqual([true, true, false, false, false, false, true]);
  expect([isBase64('AAE=', 2), isBase64('AAE=', 3)]).toEqual([true, false]);
});
