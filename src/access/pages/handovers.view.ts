import { problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import type { Handover } from '../ports/offboarding.js';
import { handoverFields } from './handover-fields.view.js';

/** What a colleague can no longer open, each with who takes it over. */
export function handoversView(id: string, { name, handovers }: { name: string; handovers: readonly Handover[] }, typed: Typed, problems: Problem[]) {
  return {
    title: `Hand over: ${name}`, problems: problemList(problems), name, action: accessPaths.handover(id),
    handovers: handoverFields(handovers, typed, problems),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: accessPaths.afterHandover }, buttons: [{ label: 'Hand over', look: 'primary', name: null, value: null }] },
  };
}
