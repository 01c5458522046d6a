import type { Discipline } from '../../../src/kernel/disciplines.js';
import { closingSignatures, judgement, refusedSignature, type Judgement, type Signature } from '../../../src/protocols/rules/judgement.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol();
const by = (person: string, discipline: Discipline): Signature => ({ person, discipline });
const given = (...signatures: Signature[]): Judgement => ({ level: 'moderate', rationale: 'Repeated words, no means.', restsOn: 2, signatures });
const ids = (rules: { id: string }[]) => rules.map(({ id }) => id);
const whole = [by('maria', 'administration'), by('dana', 'counseling'), by('tomas', 'instruction')];

describe('judgement', () => {
  it('counts once the demanded disciplines have signed and the reasons are there', () => {
    const now = judgement(definition, given(...whole));
    expect(now).toMatchObject({ complete: true, missing: [], stillToSign: [] });
    expect(now.signed.map(({ rule, by: { person } }) => [rule.id, person]))
      .toEqual([['administration', 'maria'], ['counseling-or-mental-health', 'dana'], ['third-member', 'tomas']]);
  });

  it('is provisional until then, and says who is missing', () => {
    expect(ids(judgement(definition, given()).stillToSign)).toEqual(['administration', 'counseling-or-mental-health', 'third-member']);
    const now = judgement(definition, given(by('maria', 'administration'), by('sam', 'law-enforcement')));
    expect(now.complete).toBe(false);
    expect(ids(now.stillToSign)).toEqual(['counseling-or-mental-health']);
  });

  it('gives one person one place, however often they sign', () => {
    const now = judgement(definition, given(by('dana', 'counseling'), by('dana', 'counseling'), by('dana', 'administration')));
    expect(now.signed).toHaveLength(1);
    expect(now.stillToSign).toHaveLength(2);
  });

  it('makes room: a person in the wider place moves to where only they fit', () => {
    const now = judgement(definition, given(by('a', 'mental-health'), by('b', 'counseling'), by('c', 'administration')));
    expect(now.complete).toBe(true);
  });

  it('names what the written part lacks', () => {
    expect(judgement(definition, { level: null, rationale: ' \n', restsOn: 0, signatures: whole }))
      .toMatchObject({ complete: false, missing: ['level', 'rationale', 'ground'] });
    expect(judgement(definition, { ...given(...whole), level: 'purple' }).missing).toEqual(['level']);
  });

  it('never accepts one discipline alone', () => {
    expect(judgement(definition, given(by('a', 'law-enforcement'), by('b', 'law-enforcement'), by('c', 'law-enforcement'))).complete).toBe(false);
  });
});

describe('refusedSignature', () => {
  it('refuses a second signature of one person, and a discipline nobody asked', () => {
    expect(refusedSignature(definition, whole, by('dana', 'administration'))).toBe('already-signed');
    expect(refusedSignature(definition, [], by('ines', 'technology'))).toBe('discipline-not-asked');
    expect(refusedSignature(definition, [], by('dana', 'counseling'))).toBeNull();
  });
});

describe('closingSignatures', () => {
  it('needs two people of different disciplines', () => {
    expect(closingSignatures(definition, [])).toEqual({ complete: false, stillNeeded: 2 });
    expect(closingSignatures(definition, [by('a', 'counseling'), by('b', 'counseling')])).toEqual({ complete: false, stillNeeded: 1 });
    expect(closingSignatures(definition, [by('a', 'counseling'), by('a', 'administration')])).toEqual({ complete: false, stillNeeded: 1 });
    expect(closingSignatures(definition, [by('a', 'counseling'), by('b', 'administration')])).toEqual({ complete: true, stillNeeded: 0 });
  });

  it('counts people where the protocol lets their disciplines be the same', () => {
    const alike = { ...definition, closing: { ...definition.closing, differentDisciplines: false } };
    expect(closingSignatures(alike, [by('a', 'counseling'), by('b', 'counseling')]).complete).toBe(true);
  });
});
