// Runs inside the page, where it reaches nothing of this file but itself. What was found there is kept as `sought`.

declare global {
  var sought: Element | null;
  interface Element { readonly computedRole: string; readonly computedName: string }
}

/** Finds what has that role and name to assistive technology, inside the main part or the part of that label. Says how many there are. */
export function findByRole({ role, name, inside }: { role: string; name: { source: string; flags: string }; inside: string | null }): { found: number; inMain: boolean } {
  const pattern = new RegExp(name.source, name.flags);
  const place = document.querySelector(inside === null ? 'main' : `[aria-label="${inside}"]`);
  const shown = (one: Element): boolean => one.getClientRects().length > 0 && one.checkVisibility({ visibilityProperty: true });
  const words = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
  // Chromium is asked last, and of few: for the first answer it looks at the whole page.
  const found = [...(place?.querySelectorAll('a, button, input, summary, [role]') ?? [])].filter((one) => pattern.test(words(one)) && shown(one) && one.computedRole === role && pattern.test(one.computedName));
  globalThis.sought = found[0] ?? null;
  return { found: found.length, inMain: (found[0]?.closest('main') ?? null) !== null };
}

/** Finds the control that a label or legend names; of radios and check boxes the one with that answer. Says of which kind it is, what it holds, and which option the answer is. */
export function findByLabel({ label, answer, within }: { label: string; answer: string; within: string | null }): { kind: string; value: string; index: number; checked: boolean; inMain: boolean } | null {
  const text = (one: Element): string => (one.textContent ?? '').replace(/\s+/g, ' ').trim();
  const scopes = within === null ? [document.body] : [...document.querySelectorAll('form, section, .q, [role=group]')].filter((one) => one.getAttribute('aria-label') === within || [...one.querySelectorAll('h1, h2, h3, legend')].some((heading) => text(heading) === within));
  const named = [...(scopes.at(-1)?.querySelectorAll<HTMLElement>('label, legend') ?? [])] // of the innermost
    .filter((one) => text(one).replace(/ \(optional\)$/, '') === label && one.checkVisibility());
  const controlOf = (one: HTMLElement): Element | undefined => {
    if (one instanceof HTMLLabelElement && one.control !== null) return one.control;
    const words = (option: HTMLInputElement): string => text(option.labels![0]!.querySelector('.choice__label, .level__word') ?? option.labels![0]!);
    return [...(one.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input') ?? [])].find((option) => words(option) === answer);
  };
  const field = named.map(controlOf).find((one) => one !== undefined) as HTMLInputElement | HTMLSelectElement | undefined;
  globalThis.sought = field ?? null;
  if (field === undefined) return null;
  const facts = { value: field.value, inMain: field.closest('main') !== null };
  if (field instanceof HTMLSelectElement) return { ...facts, kind: 'select', index: [...field.options].findIndex((option) => option.text.trim() === answer), checked: false };
  return { ...facts, kind: field.type, index: -1, checked: field.checked };
}

/** Whether the control holds the answer. */
export function holds(answer: string): boolean {
  const field = globalThis.sought as HTMLInputElement | HTMLSelectElement;
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text.trim() === answer;
  return field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value === answer;
}

/** How far the choice is from the option at `index`, or the focused radio from the one that is sought: steps with an arrow key; null when nothing is focused to begin from. */
export function stepsTo(index: number): number | null {
  const field = globalThis.sought as HTMLInputElement | HTMLSelectElement;
  if (field instanceof HTMLSelectElement) return Math.max(0, index - field.selectedIndex);
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((one) => one.name === field.name && one.form === field.form);
  const from = group.indexOf(document.activeElement as HTMLInputElement);
  return from < 0 ? null : (group.indexOf(field) - from + group.length) % group.length;
}

/** Whether the focus is on what is sought (or on the skip link), and whether it can be seen; else how many steps with Tab it takes at least. */
export function focusOn(skipLink: boolean): { here: boolean; atLeast: number; wrong: string | null; html: string } {
  const target = skipLink ? document.querySelector('.usa-skipnav')! : globalThis.sought!;
  const focus = document.activeElement;
  const isRadio = (one: Element | null): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio';
  const sameGroup = isRadio(target) && isRadio(focus) && focus.name === target.name;
  if (focus === null || (focus !== target && !sameGroup)) {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    const stopOf = (radio: HTMLInputElement): Element => { const group = radios.filter((one) => one.name === radio.name && one.form === radio.form); return group.find((one) => one.checked) ?? group[0]!; };
    const stop = isRadio(target) ? stopOf(target) : target;
    const after = [...document.querySelectorAll<HTMLElement>('a[href], button, select, textarea, input:not([type=hidden]), summary')].filter((one) => focus !== null && focus.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && one.checkVisibility() && (!isRadio(one) || stopOf(one) === one));
    return { here: false, atLeast: focus === document.body ? 1 : after.indexOf(stop as HTMLElement) + 1, wrong: null, html: target.outerHTML.slice(0, 200) };
  }
  const drawn = focus instanceof HTMLInputElement && ['radio', 'checkbox'].includes(focus.type) ? [focus.labels![0]!, focus] : [focus];
  const ringed = drawn.some((one) => { const { outlineStyle, outlineWidth } = getComputedStyle(one); return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0; });
  const { left, right, top, bottom } = drawn[0]!.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((down) => [0.1, 0.5].map((over) => [left + (right - left) * over, top + (bottom - top) * down] as const));
  const seen = points.some(([x, y]) => { const on = document.elementFromPoint(x, y); return on !== null && drawn.some((one) => one.contains(on) || on.contains(one) && on.closest('main') !== null); });
  return { here: true, atLeast: 0, wrong: !ringed ? 'The focus has no ring' : !seen ? 'The focus is hidden' : null, html: focus.outerHTML.slice(0, 200) };
}
