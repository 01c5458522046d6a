import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';

/** Where to go after signing in: a path of ours, never another site. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/';
}

export function signInView(typed: Typed, problems: Problem[], next: string) {
  const fields = fieldsFor({ ...typed, password: '' }, problems);
  return {
    title: 'Sign in',
    problems: problemList(problems),
    unsent: next.startsWith('/unsent/'),
    next,
    username: fields.text('username', 'User name', { autocomplete: 'username' }),
    password: fields.password('password', 'Password'),
  };
}
