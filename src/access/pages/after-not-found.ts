import { Injectable, NotFoundException, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import type { Viewer } from '../../kernel/viewer.js';
import { ENDPOINT, Refusal, type EndpointFacts } from '../../platform/web/index.js';
import { RecordRefusal, Refused } from '../commands/record-refusal.js';
import { UnsentWords } from '../commands/unsent-words.js';

/**
 * Whatever part of a page says "not found" to somebody signed in, it is written down, once, as the doors do: the item
 * is not there, or none that they may read. What they wrote waits a day for them, as the right may have ended while
 * the page was open. So it does after a rule's no, as when a colleague closed the case meanwhile; that page leads to it.
 */
@Injectable()
export class AfterNotFound implements NestInterceptor {
  constructor(private readonly reflector: Reflector, private readonly words: UnsentWords, private readonly recordRefusal: RecordRefusal) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { needs } = this.reflector.get<EndpointFacts>(ENDPOINT, context.getHandler());
    return next.handle().pipe(catchError(async (failure: unknown) => {
      if (failure instanceof NotFoundException && request.viewer !== null) await this.leave(request, request.viewer, needs, failure instanceof Refused);
      if (failure instanceof Refusal && request.viewer !== null) await this.keep(request, request.viewer);
      throw failure;
    }));
  }

  private async leave(request: FastifyRequest, viewer: Viewer, needs: string, isRecorded: boolean): Promise<void> {
    await this.keep(request, viewer);
    if (!isRecorded) await this.recordRefusal.run(viewer, `${needs}.not-there`, request.acting?.caseId ?? null);
  }

  private async keep(request: FastifyRequest, viewer: Viewer): Promise<void> {
    const id = request.method === 'POST' ? await this.words.keep(viewer.account, request.url, (request.body ?? {}) as Record<string, string[]>) : null;
    request.keptAt = id === null ? null : `/unsent/${id}`;
  }
}
