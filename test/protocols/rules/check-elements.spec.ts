import { checkElements } from '../../../src/protocols/rules/check-elements.js';
import type { Definition } from '../../../src/protocols/rules/definition.js';
import { aProtocol, everyProtocol } from '../a-protocol.js';

const about = (damage: (definition: Definition) => void): string[] => { const { definition } = aProtocol('transient-substantive@1.0'); damage(definition); return checkElements(definition); };
const stage = ({ stages }: Definition, id: string) => stages.find((one) => one.id === id)!;

describe('checkElements', () => {
  it('accepts every published protocol', () => expect(everyProtocol.flatMap(({ definition }) => checkElements(definition))).toEqual([]));

  it.each<[string, (definition: Definition) => void, string]>([
    ['a floor of no level', (d) => { d.floors[0]!.disables = []; }, 'Floor "floor-in-doubt" disables no level.'],
    ['a floor of an unknown level', (d) => { d.floors[0]!.disables = ['purple']; }, 'Floor "floor-in-doubt" disables the level "purple", which the protocol does not have.'],
    ['a signature nobody present can give', (d) => { stage(d, 'safety-evaluation').participants!.disciplines = ['administration', 'counseling', 'law-enforcement']; stage(d, 'safety-evaluation').signatures[0]!.anyOf = ['mental-health']; }, 'Nobody who takes part in stage "safety-evaluation" can give its signature "safety-mental-health".'],
    ['a refusal with a time', (d) => { stage(d, 'safety-evaluation').participants!.expires = { schoolDays: 1 }; }, 'The participants of stage "safety-evaluation" give a time to a decision that is refused.'],
    ['more disciplines than people', (d) => { stage(d, 'evaluation').participants!.besidesPolice = 3; }, 'The participants of stage "evaluation" need 3 disciplines besides law enforcement from only 2 people.'],
    ['an unfillable seat', (d) => { stage(d, 'evaluation').participants!.seats = [['technology']]; }, 'The participants of stage "evaluation" have a seat that none of their disciplines can fill (number 1 of those).'],
    ['a decision without a choice', (d) => { stage(d, 'resolution').options = []; }, 'Stage "resolution" is done by a decision and offers no choice.'],
    ['a way that no choice takes', (d) => { stage(d, 'classification').options.pop(); }, 'Stage "classification" is followed by "response", to which none of its choices leads.'],
    ['notices that are none', (d) => { stage(d, 'response').outputs.notices = []; }, 'Stage "response" is done by notices and sends none.'],
    ['an unknown task', (d) => { stage(d, 'response').outputs.tasks = ['party']; }, 'Stage "response" names the task "party", which the protocol does not have.'],
    ['a clock that never runs', (d) => { d.clocks[0]!.until = d.clocks[0]!.starts; }, 'Clock "clock-triage" starts and ends with the same event, "report-received".'],
    ['somebody told twice', (d) => { d.clocks[0]!.tell = ['chair', 'chair']; }, 'Clock "clock-triage" tells the same person twice.'],
    ['a guard that nobody sees', (d) => { d.guards[0]!.shownAt = []; }, 'Guard "guard-threat-alone" is shown nowhere.'],
    ['a guide for nobody', (d) => { d.guides[0]!.ages = []; }, 'Guide "guide-subject-early" is for no age.'],
    ['a kind of gate twice', (d) => { d.gates[1]!.kind = 'weapons'; }, 'The gate kind "weapons" stands there more than once.'],
  ])('names %s', (_, damage, sentence) => expect(about(damage)).toContain(sentence));
});
