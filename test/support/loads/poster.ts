import { request, Agent } from 'node:http';
import { newFormId } from '../../../src/access/store/tokens.js';

export interface Post { body: string; formId: string }

/** Somebody who is signed in, posts notes to one case and reads them, over real connections. */
export class Poster {
  private readonly agent = new Agent({ keepAlive: true });

  /** `patience` in milliseconds, after which an answer is not waited for any longer. */
  constructor(private readonly base: string, private readonly cookie: string, private readonly path: string, private readonly patience = 20_000) {}

  /** The session cookie that signing in gives; throws when it gives none. */
  static async signIn(base: string, username: string, password: string): Promise<string> {
    const { status, cookie } = await post(new Agent(), base, '/sign-in', { username, password }, null, 60_000);
    if (status !== 303 || cookie === null) throw new Error(`${username} could not sign in: ${status}`);
    return cookie;
  }

  note(body: string): Post {
    return { body, formId: newFormId(this.cookie.split('=')[1]!) };
  }

  /** The status of the answer, or null when the connection broke before one came. */
  async send({ body, formId }: Post): Promise<number | null> {
    try {
      return (await post(this.agent, this.base, this.path, { formId, body, recordClass: 'team', happenedPrecision: 'unknown' }, this.cookie, this.patience)).status;
    } catch {
      return null;
    }
  }

  /** The same of the page of notes: an answer only when all of it came. */
  async look(): Promise<number | null> {
    try {
      return (await ask('GET', this.agent, this.base, this.path, null, this.cookie, this.patience)).status;
    } catch {
      return null;
    }
  }

  close(): void {
    this.agent.destroy();
  }
}

const post = (agent: Agent, base: string, path: string, fields: Record<string, string>, cookie: string | null, patience: number) => ask('POST', agent, base, path, fields, cookie, patience);

function ask(method: 'GET' | 'POST', agent: Agent, base: string, path: string, fields: Record<string, string> | null, cookie: string | null, patience: number): Promise<{ status: number; cookie: string | null }> {
  return new Promise((resolve, reject) => {
    const asked = request(base + path, {
      method, agent, timeout: patience,
      headers: { ...(fields === null ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: base }), ...(cookie === null ? {} : { cookie }) },
    }, (answer) => {
      answer.resume();
      answer.once('error', reject);
      answer.once('end', () => resolve({ status: answer.statusCode!, cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? null }));
    });
    asked.once('error', reject);
    asked.once('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.end(fields === null ? undefined : new URLSearchParams(fields).toString());
  });
}
