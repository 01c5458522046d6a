import { fine, refused, type Verdict } from '../../kernel/result.js';

/** What the forms ask of a user name and a name, for whoever comes without one. */
export function mayBeNamed({ username, name }: { username: string; name: string }): Verdict {
  if (!/^\S{3,100}$/.test(username.trim())) return refused('Choose a user name of at least 3 characters and at most 100, without spaces.');
  if (!/\S/.test(name) || name.includes('\0')) return refused('Enter the name as colleagues know it.');
  return name.length > 200 ? refused('Use at most 200 characters for the name.') : fine;
}
