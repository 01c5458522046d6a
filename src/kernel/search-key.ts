/** A name as lists order and search it: without case and accents, spaces made one. The same on every database, whatever it knows of letters. */
export function searchKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A pattern for `LIKE … ESCAPE '!'` that finds the key of what was typed anywhere in a key. */
export function searchPattern(typed: string): string {
  return `%${searchKey(typed).replace(/[!%_]/g, '!$&')}%`;
}
