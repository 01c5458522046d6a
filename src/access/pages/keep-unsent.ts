import { Injectable, NotFoundException, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { UnsentWords } from '../commands/unsent-words.js';

/** A door that closed while a page was open keeps nobody's words: they wait a day for their writer. The answer stays "not found". */
@Injectable()
export class KeepUnsent implements NestInterceptor {
  constructor(private readonly words: UnsentWords) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(catchError(async (failure: unknown) => {
      if (failure instanceof NotFoundException && request.method === 'POST' && request.viewer !== null) await this.words.keep(request.viewer.account, request.url, (request.body ?? {}) as Record<string, string[]>);
      throw failure;
    }));
  }
}
