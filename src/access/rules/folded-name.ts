/** A name without case, accents and doubled spaces, for searching and for the order of lists; letters of any script stay. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** What a search for accounts looks in; it begins with the name used, so that it is the order of lists too. */
export function searchKeyOf({ name, fullName, username }: { name: string; fullName: string; username: string }): string {
  return [...new Set([folded(name), folded(fullName), folded(username)])].join(' ');
}
