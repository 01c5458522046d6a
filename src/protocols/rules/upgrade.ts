import type { Definition, Level, Notice, Stage } from './definition.js';
import type { Wording } from './files.js';

type Later = 'determination' | 'floors' | 'guards' | 'gates' | 'clocks' | 'tasks' | 'documents' | 'soughtSources' | 'guides' | 'warnings' | 'messages' | 'instruments';
type Stage1 = Pick<Stage, 'id' | 'next' | 'doneWhen' | 'source' | 'verified'>;

/** `protocol.json` as a file of format 1 holds it. */
export type Definition1 = Omit<Definition, Later | 'format' | 'stages' | 'levels' | 'notices'> & {
  stages: Stage1[]; levels: Omit<Level, 'documentAfterContainment'>[]; notices: Omit<Notice, 'message'>[];
};
type LaterWords = 'options' | 'floors' | 'guards' | 'gates' | 'clocks' | 'tasks' | 'documents' | 'soughtSources' | 'guides' | 'warnings' | 'messages' | 'instruments';

/** A protocol of format 1 as code works with it: what its format cannot say, it does not demand. */
export function upgraded(old: Definition1): Definition {
  const themes = old.themes.map(({ id }) => id);
  return {
    ...old, format: 1,
    stages: old.stages.map((stage) => ({
      ...stage, requiredWhen: 'always', inputs: [], themes: stage.doneWhen.includes('themes') ? themes : [], participants: null, options: [],
      outputs: { notices: [], tasks: [], documents: [] }, signatures: [],
    })),
    levels: old.levels.map((level) => ({ ...level, documentAfterContainment: false })),
    notices: old.notices.map((notice) => ({ ...notice, message: null })),
    determination: null, floors: [], guards: [], gates: [], clocks: [], tasks: [], documents: [], soughtSources: [], guides: [], warnings: [], messages: [], instruments: [],
  };
}

/** The same for its wording. */
export function upgradedWording(old: Omit<Wording, LaterWords>): Wording {
  return { ...old, options: {}, floors: {}, guards: {}, gates: {}, clocks: {}, tasks: {}, documents: {}, soughtSources: {}, guides: {}, warnings: {}, messages: {}, instruments: {} };
}
