import { readFileSync } from 'node:fs';

/** What a template may call: comparing and formatting, nothing that decides. No view model may use one of these names. */
export const helpers = {
  eq: (one: unknown, other: unknown) => one === other,
  lte: (one: number, other: number) => one <= other,
  /** plural 1 "note" "notes" is "1 note". */
  plural: (count: number, one: string, many: string) => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`,
  /** 1500 is "1,500". */
  grouped: (count: number) => count.toLocaleString('en-US'),
};

/**
 * asset "app.css" is the address of a built file, iconAddress "lock" that of one drawing in the icons. Both throw for what
 * was not built. The manifest is read when first needed.
 */
export function assetHelpers(manifest: string) {
  let built: Record<string, string> | undefined;
  const asset = (name: string): string => {
    built ??= JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
    const file = built[name];
    if (file === undefined) throw new Error(`There is no asset '${name}'`);
    return `/assets/${file}`;
  };
  return { asset, iconAddress: (name: string) => asset(`icons.svg#${name}`) };
}
