// Runs inside the page, where it reaches nothing of this file but itself.

/** The control that a label or legend names; of radios and check boxes the one with that answer. */
export function fieldByLabel({ label, answer, within }: { label: string; answer: string; within: string | null }): Element | null {
  const text = (one: Element): string => (one.textContent ?? '').replace(/\s+/g, ' ').trim();
  const scopes = within === null ? [document.body] : [...document.querySelectorAll('form, section, .q, [role=group]')].filter((one) => one.getAttribute('aria-label') === within || [...one.querySelectorAll('h1, h2, h3, legend')].some((heading) => text(heading) === within));
  const scope = scopes.at(-1) ?? null; // the innermost
  if (scope === null) return null;
  const named = [...scope.querySelectorAll<HTMLElement>('label, legend')].filter((one) => one.checkVisibility() && text(one).replace(/ \(optional\)$/, '') === label);
  for (const one of named) {
    if (one instanceof HTMLLabelElement && one.control !== null) return one.control;
    const options = [...(one.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const words = (option: HTMLInputElement): string => text(option.labels![0]!.querySelector('.choice__label, .level__word') ?? option.labels![0]!);
    const chosen = options.find((option) => words(option) === answer);
    if (chosen !== undefined) return chosen;
  }
  return null;
}

/** What kind of control it is, what it holds, and which option an answer is. */
export function fieldAs(field: Element, answer: string): { kind: string; value: string; index: number; checked: boolean } {
  if (field instanceof HTMLSelectElement) return { kind: 'select', value: field.value, index: [...field.options].findIndex(({ text }) => text.trim() === answer), checked: false };
  const input = field as HTMLInputElement;
  return { kind: input.type, value: input.value, index: -1, checked: input.checked };
}

/** Whether the control holds the answer. */
export function holds(field: Element, answer: string): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text.trim() === answer;
  const input = field as HTMLInputElement;
  return input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value === answer;
}

/** Whether the focus is on the target, and whether it can be seen; else how many steps with Tab it takes at least. */
export function focusOn(target: Element): { here: boolean; atLeast: number; wrong: string | null; html: string } {
  const focus = document.activeElement;
  const sameGroup = target instanceof HTMLInputElement && target.type === 'radio' && focus instanceof HTMLInputElement && focus.type === 'radio' && focus.name === target.name;
  if (focus === null || (focus !== target && !sameGroup)) {
    const places = [...document.querySelectorAll<HTMLElement>('a[href], button, select, textarea, input:not([type=radio], [type=hidden]), input[type=radio]:checked, summary')].filter((one) => one.checkVisibility());
    const from = focus === null ? -1 : places.indexOf(focus as HTMLElement);
    return { here: false, atLeast: from < 0 ? 1 : places.indexOf(target as HTMLElement) - from, wrong: null, html: '' };
  }
  const drawn = focus instanceof HTMLInputElement && ['radio', 'checkbox'].includes(focus.type) ? [focus.labels![0]!, focus] : [focus];
  const ringed = drawn.some((one) => { const { outlineStyle, outlineWidth } = getComputedStyle(one); return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0; });
  const { left, right, top, bottom } = drawn[0]!.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((down) => [0.1, 0.5].map((over) => [left + (right - left) * over, top + (bottom - top) * down] as const));
  const seen = points.some(([x, y]) => { const on = document.elementFromPoint(x, y); return on !== null && drawn.some((one) => one.contains(on) || on.contains(one) && on.closest('main') !== null); });
  return { here: true, atLeast: 0, wrong: !ringed ? 'The focus has no ring' : !seen ? 'The focus is hidden' : null, html: focus.outerHTML.slice(0, 200) };
}
