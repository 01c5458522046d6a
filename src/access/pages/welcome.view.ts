import { fieldsFor, problemList, type Problem } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';

export function welcomeView(token: string, who: { name: string; username: string }, problems: Problem[]) {
  return {
    title: 'Set your password', problems: problemList(problems), action: accessPaths.welcome(token), name: who.name, username: who.username,
    password: fieldsFor({}, problems).password('password', 'Password', { autocomplete: 'new-password', hint: 'At least 12 characters. Four unrelated words make a good password.' }),
  };
}
