import fc from 'fast-check';
import { disciplines, type Discipline } from '../../../src/kernel/disciplines.js';
import type { Participants } from '../../../src/protocols/rules/definition.js';
import { quorum } from '../../../src/protocols/rules/quorum.js';
import { aProtocol } from '../a-protocol.js';

const participants = (name: string): Participants => aProtocol(name).definition.stages.find(({ id }) => id === 'assessment')!.participants!;
const present = (...all: Discipline[]) => all.map((discipline, at) => ({ person: `p${at}`, discipline }));

describe('quorum', () => {
  const general = participants('ntac-general@2.0');
  it('is met by three people with administration and counseling among them', () => expect(quorum(general, present('administration', 'counseling', 'law-enforcement'))).toEqual({ met: true, counted: 3, peopleMissing: 0, disciplinesMissing: 0, openSeats: [] }));
  it('needs a person for each seat', () => expect(quorum(general, present('administration', 'district', 'law-enforcement'))).toMatchObject({ met: false, openSeats: [['counseling', 'mental-health']] }));
  it('is never met by officers, however many', () => expect(quorum(general, present('law-enforcement', 'law-enforcement', 'law-enforcement'))).toMatchObject({ met: false, disciplinesMissing: 2 }));
  it('counts nobody twice, and nobody of a discipline that is not named', () => {
    expect(quorum(general, [{ person: 'p', discipline: 'administration' }, { person: 'p', discipline: 'counseling' }, { person: 'q', discipline: 'technology' }])).toMatchObject({ met: false, counted: 1, peopleMissing: 2 });
  });
  it('counts a nurse only where a protocol names one, which none of ours does', () => {
    expect(quorum(general, present('administration', 'counseling', 'nurse'))).toMatchObject({ met: false, counted: 2 });
    expect(quorum({ ...general, disciplines: [...general.disciplines, 'nurse'] }, present('administration', 'counseling', 'nurse')).met).toBe(true);
  });
  it('asks for the four disciplines where the statute does', () => {
    const virginia = participants('virginia-shape@1.0');
    expect(quorum(virginia, present('administration', 'counseling', 'instruction', 'law-enforcement')).met).toBe(true);
    expect(quorum(virginia, present('administration', 'counseling', 'instruction', 'special-education'))).toMatchObject({ met: false, openSeats: [['law-enforcement']] });
  });

  it('is not lost when somebody joins, and never holds with one person', () => {
    const somebody = fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd'), discipline: fc.constantFrom(...disciplines) });
    fc.assert(fc.property(fc.array(somebody, { maxLength: 6 }), fc.constantFrom(...disciplines), (there, discipline) => {
      if (quorum(general, there).met) expect(quorum(general, [...there, { person: 'z', discipline }]).met).toBe(true);
      expect(quorum(general, there.map((one) => ({ ...one, person: 'a' }))).met).toBe(false);
    }));
  });
});
