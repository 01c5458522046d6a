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
  if (code.startsWith('ERR_PARSE_ARGS')) return failure.message;
  if (code === 'EADDRINUSE') return 'Another program uses this port; stop it, or choose another one with PORT.';
  if (failure.syscall === 'listen' && code === 'EACCES') return 'PORT is one that only the system may listen on; choose one above 1023.';
  if (failure.syscall === 'listen' || (code === 'ENOTFOUND' && failure.hostname === env.HOST)) return `HOST must be an address of this computer, not "${env.HOST ?? ''}".`;
  if (failure.syscall === 'mkdir' || (typeof failure.path === 'string' && noPlace.has(code))) return `WAYPOST_DATA and WAYPOST_KEYS must be folders that Waypost may write to, unlike "${String(failure.path)}".`;
  if (code === '42P07' || (code === 'SQLITE_ERROR' && failure.message.endsWith('already exists'))) return `WAYPOST_DATA or DATABASE_URL must name an empty database or one that Waypost made, not one of another program: ${failure.message}.`;
  if (/^SQLITE_(NOTADB|CANTOPEN|READONLY|PERM|CORRUPT|BUSY|FULL|IOERR)/.test(code)) return `WAYPOST_DATA must be a folder with a database that Waypost can use, or with none: ${failure.message}.`;
  return noAnswer.has(code) || noEntry.test(code) || noConversation.test(failure.message) ? `DATABASE_URL must name a PostgreSQL database that lets Waypost in: ${failure.message || code}.` : null;
}

const noAnswer = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET']);
/** PostgreSQL's classes for a connection refused, a wrong user or password, a database that is not there, may not be changed, is full or is stopping; and what Node says of a certificate. */
const noEntry = /^(08\w{3}|28\w{3}|53\w{3}|57P\w{2}|3D000|42501|25006|CERT_\w+|\w+_CERT(_\w+)?|UNABLE_TO_\w+|ERR_(SSL|TLS)_\w+)$/;
/** Failures of the driver that carry no code. */
const noConversation = /^(Connection terminated|SASL: |The server does not support SSL connections|Client network socket disconnected)/;
const noPlace = new Set(['ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EISDIR']);
