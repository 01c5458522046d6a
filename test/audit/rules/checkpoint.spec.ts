import { checkpointText, readCheckpoint } from '../../../src/audit/rules/checkpoint.js';

const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const text = `example.com/behind-the-sofa\n20852163\n${root}\n`; // the example of C2SP tlog-checkpoint

test('three lines there and back', () => {
  expect(readCheckpoint(text)).toEqual({ origin: 'example.com/behind-the-sofa', size: 20852163, root });
  expect(checkpointText(readCheckpoint(text)!)).toBe(text);
  expect(readCheckpoint(text.replace('20852163', '0'))).toMatchObject({ size: 0 });
});

test.each([
  ['no origin', text.replace('example.com/behind-the-sofa', '')], ['a size with a zero before it', text.replace('\n2', '\n02')], ['a size below zero', text.replace('\n2', '\n-2')],
  ['a size past 2^53', text.replace('20852163', '9007199254740993')], ['a size in other letters', text.replace('20852163', '2e7')], ['a short root', text.replace('CsUY', '')],
  ['a root in another form', text.replace('q2I=', 'q2J=')], ['an extension line', `${text}more\n`], ['no line end', text.slice(0, -1)], ['two lines', text.split('\n').slice(0, 2).join('\n')],
])('a checkpoint with %s is none', (_, broken) => expect(readCheckpoint(broken)).toBeNull());
