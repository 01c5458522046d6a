import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock/index.js';
import { SETTINGS, type Settings } from '../../platform/settings/index.js';
import { accessPaths } from '../access.endpoints.js';
import { TouchSession } from '../commands/touch-session.js';
import { Sessions } from '../queries/sessions.js';
import { absoluteHours } from '../rules/session-time.js';

const mostListBytes = 2 * 1024 * 1024;

/** Finds out who is asking, before anything else runs. */
@Injectable()
export class SessionHook {
  readonly cookie: string;

  constructor(
    private readonly sessions: Sessions, private readonly touch: TouchSession, private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.cookie = settings.secure ? '__Host-sid' : 'sid';
  }

  listenOn(server: FastifyInstance): void {
    server.decorateRequest('viewer', null);
    server.decorateRequest('acting', null);
    server.decorateRequest('notice', null);
    server.decorateRequest('formId', '');
    server.decorateRequest('expiredAccount', null);
    server.decorateRequest('keptAt', null);
    server.addHook('onRoute', (route) => { // a list of staff is longer than what people write in one form
      if (route.method === 'POST' && route.url === accessPaths.import) route.bodyLimit = mostListBytes;
    });
    server.addHook('onRequest', async (request) => {
      if (!request.url.startsWith('/assets/')) await this.recognize(request);
    });
  }

  token(request: FastifyRequest): string | null {
    return request.cookies[this.cookie] ?? null;
  }

  hand(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.cookie, token, { httpOnly: true, sameSite: 'lax', path: '/', secure: this.settings.secure, maxAge: absoluteHours * 3600 });
  }

  private async recognize(request: FastifyRequest): Promise<void> {
    const { notice } = request.cookies;
    request.notice = notice === undefined ? null : Buffer.from(notice, 'base64url').toString('utf8').slice(0, 300);
    const token = this.token(request);
    if (token === null) return;
    const found = await this.sessions.recognize(token, this.clock.now());
    if (found.is === 'expired') request.expiredAccount = found.account;
    if (found.is !== 'known') return;
    request.viewer = found.viewer;
    request.formId = this.sessions.newFormId(token);
    if (found.touch) await this.touch.run(found.viewer.account, found.session);
  }
}
