const seals = new WeakMap<object, object>();
const sealsMade = new WeakSet<object>();

/**
 * The view as a template may see it in tests: reading a name that is not there throws, at any depth, so that a typo in
 * `{{#if}}` or `{{#each}}` (which Handlebars' strict mode lets pass) is found. `null` and `false` stay as they are.
 * Throws too for anything that is not plain data, and for a name that a helper already has (the helper would silently win).
 */
export function sealed<T>(view: T, helperNames: readonly string[] = []): T {
  if (view === null || typeof view !== 'object' || sealsMade.has(view)) return view;
  const known = seals.get(view);
  if (known) return known as T;
  const plain = Array.isArray(view) || [Object.prototype, null].includes(Object.getPrototypeOf(view) as object | null);
  if (!plain) throw new Error(`A view is plain data, but this holds a ${view.constructor.name}`);
  const taken = Object.keys(view).find((name) => helperNames.includes(name));
  if (taken) throw new Error(`A view may not hold '${taken}': a helper has that name`);
  // A copy, because a proxy must answer for a frozen property with exactly what is frozen there.
  const copy: object = Array.isArray(view) ? [...(view as unknown[])] : { ...view };
  const seal = new Proxy(copy, {
    get(target, name) {
      if (name === Symbol.toPrimitive) return () => 'the view'; // Handlebars puts the view into its own messages
      const value = Reflect.get(target, name) as unknown;
      // No object inherits such a value: it is the view's own. Most of what a template reads is.
      if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
      if (typeof name === 'string' && !Object.hasOwn(target, name)) throw new Error(`The view has no '${name}'; it has ${Object.keys(target).join(', ') || 'nothing'}`);
      return sealed(value, helperNames);
    },
  });
  seals.set(view, seal);
  sealsMade.add(seal);
  return seal as T;
}
