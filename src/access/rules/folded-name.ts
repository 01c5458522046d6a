import { searchKey } from '../../kernel/search-key.js';

/** What a search for accounts looks in; it begins with the name used, so that it is the order of lists too. */
export function searchKeyOf({ name, fullName, username }: { name: string; fullName: string; username: string }): string {
  return [...new Set([name, fullName, username].map(searchKey))].join(' ');
}
