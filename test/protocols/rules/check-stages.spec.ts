import { checkStages } from '../../../src/protocols/rules/check-stages.js';
import type { Definition, Stage } from '../../../src/protocols/rules/definition.js';
import { aProtocol } from '../a-protocol.js';

function about(damage: (stage: (id: string) => Stage, definition: Definition) => void): string[] {
  const { definition } = aProtocol();
  damage((id) => definition.stages.find((stage) => stage.id === id)!, definition);
  return checkStages(definition);
}

describe('checkStages', () => {
  it('accepts the shipped path, with its way back from monitoring', () => expect(about(() => undefined)).toEqual([]));

  it('names a stage that cannot be reached', () => {
    expect(about((stage) => { stage('monitoring').next = ['assessment']; stage('support-plan').next = ['monitoring', 'closing']; stage('triage').next = ['assessment']; }))
      .toEqual(['Stage "immediate-safety" cannot be reached from "report".']);
  });

  it('names every stage of a ring without a way out', () => {
    expect(about((stage) => { stage('monitoring').next = ['support-plan']; stage('assessment').next = ['support-plan', 'closing']; }))
      .toEqual(['From stage "support-plan" no end can be reached.', 'From stage "monitoring" no end can be reached.']);
  });

  it('names a stage that leads nowhere known, and a record nobody keeps', () => {
    expect(about((stage) => { stage('closing').next = ['archive']; Object.assign(stage('closing'), { doneWhen: ['party'] }); }))
      .toEqual(expect.arrayContaining([
        'Stage "closing" leads to "archive", which the protocol does not have.',
        expect.stringContaining('Stage "closing" is done by "party", which is not one of report,'),
      ]));
  });

  it('names a stage that nothing makes done', () => {
    expect(about((stage) => { stage('triage').doneWhen = []; })).toEqual(['Stage "triage" does not say which records make it done.']);
  });
});
