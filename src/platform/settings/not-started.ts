import { Mistakes } from './settings.js';

/** What stopped a start, for the person who started it: a sentence where a setting is the cause, the whole trace where Waypost is. */
export function notStarted(failure: unknown, env: Record<string, string | undefined>): string {
  if (typeof failure !== 'object' || failure === null || !('message' in failure)) return String(failure);
  const told = failure as Told;
  return failure instanceof Mistakes ? failure.message : (byItsCode(told, env) ?? told.stack ?? told.message);
}

interface Told { message: string; stack?: string; code?: unknown; syscall?: unknown; path?: unknown; hostname?: unknown }

function byItsCode(failure: Told, env: Record<string, string | undefined>): string | null {
  const code = String(failure.code);
  if (code === 'EADDRINUSE') return 'Another program uses this port; stop it, or choose another one with PORT.';
  if (failure.syscall === 'listen' && code === 'EACCES') return 'PORT is one that only the system may listen on; choose one above 1023.';
  if (failure.syscall === 'listen' || (code === 'ENOTFOUND' && failure.hostname === env.HOST)) return `HOST must be an address of this computer, not "${env.HOST ?? ''}".`;
  if (failure.syscall === 'mkdir') return `WAYPOST_DATA and WAYPOST_KEYS must be folders that Waypost may write to, unlike "${String(failure.path)}".`;
  if (/^SQLITE_(NOTADB|CANTOPEN|READONLY|PERM|CORRUPT)/.test(code)) return `WAYPOST_DATA must be a folder with a database that Waypost can use, or with none: ${failure.message}.`;
  return noAnswer.has(code) || noEntry.test(code) ? `DATABASE_URL must name a PostgreSQL database that lets Waypost in: ${failure.message || code}.` : null;
}

const noAnswer = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET']);
/** PostgreSQL's classes for a connection refused, a wrong user or password, and a database that is not there. */
const noEntry = /^(08\w{3}|28\w{3}|3D000)$/;
