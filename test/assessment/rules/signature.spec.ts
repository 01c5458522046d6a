import { maySign, whoCouldSign, type SigningState } from '../../../src/assessment/rules/signature.js';
import { aProtocol } from '../../protocols/a-protocol.js';

const { definition: { signatures: rules } } = aProtocol();
const state: SigningState = {
  read: 'newest', newest: 'newest', frozen: false, signed: [], rules,
  team: [{ account: 'maria', discipline: 'counseling' }, { account: 'samuel', discipline: 'administration' }, { account: 'theo', discipline: 'technology' }],
};
const whyNot = (signer: string, about: Partial<SigningState>) => {
  const verdict = maySign(signer, { ...state, ...about });
  return verdict.ok ? null : verdict.why;
};

test('a member of the team signs', () => {
  expect(whyNot('maria', {})).toBeNull();
  expect(whyNot('maria', { signed: [{ account: 'samuel', discipline: 'administration' }] })).toBeNull();
});

test.each<[string, string, Partial<SigningState>, RegExp]>([
  ['nobody before there is one', 'maria', { newest: null }, /no determination to sign/],
  ['nobody what was replaced meanwhile', 'maria', { newest: 'a-newer-one' }, /took the place of the one you read/],
  ['nobody what a reopening froze', 'maria', { frozen: true }, /earlier assessment/],
  ['nobody from outside the team', 'sofia', {}, /Only people on the team/],
  ['nobody twice', 'maria', { signed: [{ account: 'maria', discipline: 'counseling' }] }, /signed this determination already/],
  ['nobody twice under another discipline', 'maria', { signed: [{ account: 'maria', discipline: 'mental-health' }] }, /signed this determination already/],
  ['nobody whose discipline is not asked for', 'theo', {}, /no signature of your discipline/],
])('%s', (_, signer, about, why) => {
  expect(whyNot(signer, about)).toMatch(why);
});

test('who could still sign has the discipline and has not signed', () => {
  const [administration] = rules;
  expect(whoCouldSign(administration!, state.team, [])).toEqual(['samuel']);
  expect(whoCouldSign(administration!, state.team, [{ account: 'samuel', discipline: 'administration' }])).toEqual([]);
});
