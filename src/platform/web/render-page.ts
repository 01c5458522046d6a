import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { UnitOfWork } from '../database/index.js';
import { SETTINGS, type Settings } from '../settings/index.js';
import { Conflict, Download, SeeOther, Shown, Unprocessable } from './answers.js';
import { ENDPOINT, type EndpointFacts } from './endpoint.js';
import { FrameSource } from './frame.js';
import { actingIn } from './request.js';
import { Templates } from './templates.js';

/** Turns what a controller answers into a page, and records the view before a byte of it is sent. */
@Injectable()
export class RenderPage implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector, private readonly templates: Templates,
    private readonly frames: FrameSource, private readonly unitOfWork: UnitOfWork, @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const facts = this.reflector.get<EndpointFacts>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap((answer: unknown) => this.answer(facts, request, reply, answer)));
  }

  private async answer(facts: EndpointFacts, request: FastifyRequest, reply: FastifyReply, answer: unknown): Promise<unknown> {
    if (answer instanceof SeeOther) {
      if (answer.notice !== null) void reply.setCookie('notice', Buffer.from(answer.notice).toString('base64url'), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60, secure: this.settings.secure });
      void reply.code(303).header('location', answer.path);
      return '';
    }
    if (answer instanceof Download) {
      void reply.type(answer.type).header('content-disposition', `attachment; filename="${answer.name}"`);
      return answer.bytes;
    }
    if (facts.renders === undefined) return answer;
    const { view, items, status, detail } = unwrapped(answer);
    const html = this.templates.page(facts.renders, { ...view, frame: await this.frames.frameFor(request, facts.renders) });
    await this.record(facts, request, { items, status, detail });
    if (request.notice !== null) void reply.clearCookie('notice', { path: '/' });
    void reply.code(status).type('text/html; charset=utf-8');
    return html;
  }

  private async record(facts: EndpointFacts, request: FastifyRequest, { items, status, detail }: Omit<Answered, 'view'>): Promise<void> {
    if (facts.public || facts.quiet || facts.records === undefined) return;
    const returned = request.method === 'POST';
    const { actor, basis, caseId } = actingIn(request);
    await this.unitOfWork.run({ actor: { id: actor.id, submission: null }, basis, caseId }, async (work) => {
      if (returned) work.record('form.returned', { items, detail: { page: facts.renders!, status } });
      else {
        const asked = request.url.split('?', 2)[1];
        if (asked !== undefined && asked !== '') work.said('said.query', { query: asked }); // as it came: percent signs and all
        work.record(facts.records!, { items, detail });
      }
    });
  }
}

interface Answered { view: object; items: readonly string[]; status: number; detail: Shown['detail'] }

function unwrapped(answer: unknown): Answered {
  const plain = { items: [], detail: {} };
  if (answer instanceof Unprocessable) return { ...plain, view: answer.view, status: 422 };
  if (answer instanceof Conflict) return { ...plain, view: answer.view, status: 409 };
  if (answer instanceof Shown) return { view: (answer as Shown).view, items: answer.items, status: 200, detail: answer.detail };
  return { ...plain, view: answer as object, status: 200 };
}
