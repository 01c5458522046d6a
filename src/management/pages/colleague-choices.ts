import type { Colleague } from '../../access/index.js';
import type { Choice } from '../../platform/web/index.js';

/** Colleagues as choices, each person once however many seats they hold. */
export function ownerChoices(colleagues: readonly Colleague[]): Choice[] {
  return [...new Map(colleagues.map(({ account, name }) => [account, { value: account, label: name }])).values()];
}
