import { Injectable, NotFoundException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../kernel/viewer.js';
import { Elsewhere, ENDPOINT, type EndpointFacts } from '../../platform/web/index.js';
import { ParkForm } from '../commands/park-form.js';
import { RecordRefusal } from '../commands/record-refusal.js';
import { UnsentWords } from '../commands/unsent-words.js';
import { Sessions } from '../queries/sessions.js';
import { holds } from '../rules/decide.js';
import { SessionHook } from './session-hook.js';

/** Stands before every route: no declaration, no entry; then who is asking, whether any seat holds the verb, and whose form it is. */
@Injectable()
export class EndpointGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector, private readonly hook: SessionHook, private readonly sessions: Sessions,
    private readonly parkForm: ParkForm, private readonly recordRefusal: RecordRefusal, private readonly words: UnsentWords,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const facts = this.reflector.get<EndpointFacts | undefined>(ENDPOINT, context.getHandler());
    if (facts === undefined) throw new NotFoundException();
    if (facts.public) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const viewer = request.viewer;
    if (viewer === null) return this.signInFirst(request);
    if (Object.values(request.params as Record<string, string>).some((part) => part.includes('\0'))) return this.recordRefusal.refuse(viewer, `${facts.needs}.not-there`, null); // PostgreSQL cannot even be asked
    if (facts.needs !== 'signed-in' && !holds(viewer, facts.needs)) return this.refuse(request, viewer, facts.needs);
    if (request.method === 'POST') await this.checkForm(request, viewer);
    return true;
  }

  private async signInFirst(request: FastifyRequest): Promise<never> {
    if (request.method !== 'POST') throw new Elsewhere(`/sign-in?next=${encodeURIComponent(request.url)}`);
    if (request.expiredAccount === null) throw new Elsewhere('/sign-in');
    const parked = await this.parkForm.run(request.expiredAccount, request.url, bodyOf(request));
    throw new Elsewhere(`/sign-in?next=${encodeURIComponent(`/unsent/${parked}`)}`);
  }

  /** Who held the right when the page was opened has written something there: it is kept for them. */
  private async refuse(request: FastifyRequest, viewer: Viewer, needs: string): Promise<never> {
    if (request.method === 'POST' && this.isOwnForm(request)) await this.words.keep(viewer.account, request.url, bodyOf(request));
    return this.recordRefusal.refuse(viewer, `${needs}.no-seat`, null);
  }

  /** A form of another session of the same browser is not sent blindly: its words are kept and shown for sending. */
  private async checkForm(request: FastifyRequest, viewer: Viewer): Promise<void> {
    const [formId] = bodyOf(request).formId ?? [];
    if (!this.isOwnForm(request)) {
      throw new Elsewhere(`/unsent/${await this.parkForm.run(viewer.account, request.url, bodyOf(request))}`);
    }
    viewer.submission = this.sessions.submissionOf(formId!, request.url);
    viewer.answers = new Set();
  }

  private isOwnForm(request: FastifyRequest): boolean {
    return this.sessions.isFormIdOf(this.hook.token(request) ?? '', bodyOf(request).formId?.[0]);
  }
}

const bodyOf = (request: FastifyRequest): Record<string, string[]> => (request.body ?? {}) as Record<string, string[]>;
