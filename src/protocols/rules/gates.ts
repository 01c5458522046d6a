import { holds, type Known } from './conditions.js';
import type { Definition, Gate, SoughtSource, TaskRule } from './definition.js';
import type { GateKind, GatePlace } from './vocabulary.js';

/** What this protocol demands of the case as it stands, in its order. */
export const requiredGates = (definition: Definition, known: Known): Gate[] => definition.gates.filter(({ requiredWhen }) => holds(requiredWhen, known));

/** The gates that hold up a step, such as the determination, until each is satisfied. */
export const gatesBefore = (definition: Definition, known: Known, place: GatePlace): Gate[] => requiredGates(definition, known).filter(({ before }) => before === place);

/** The gate of one kind where the case needs it; null where the protocol has none or does not ask for it now. */
export const gateOf = (definition: Definition, known: Known, kind: GateKind): Gate | null => requiredGates(definition, known).find((gate) => gate.kind === kind) ?? null;

/** The tasks that the case as it stands calls for. */
export const requiredTasks = (definition: Definition, known: Known): TaskRule[] => definition.tasks.filter(({ requiredWhen }) => holds(requiredWhen, known));

/** Whom and what to ask in the case as it stands. */
export const requiredSources = (definition: Definition, known: Known): SoughtSource[] => definition.soughtSources.filter(({ requiredWhen }) => holds(requiredWhen, known));
