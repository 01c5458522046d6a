import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';

export function setupView(token: string, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'Make the first administrator',
    problems: problemList(problems),
    action: `/setup/${token}`,
    name: fields.text('name', 'Your name', { autocomplete: 'name' }),
    username: fields.text('username', 'User name', { autocomplete: 'username' }),
    password: fields.password('password', 'Password', { autocomplete: 'new-password', hint: 'At least 12 characters. Four unrelated words make a good password.' }),
  };
}
