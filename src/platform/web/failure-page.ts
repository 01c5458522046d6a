import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LostTransaction, Standstill } from '../database/index.js';
import { Elsewhere, Refusal } from './answers.js';
import { Templates } from './templates.js';

interface Message { title: string; text: string }
interface Way { label: string; href: string }

const messages: Record<number, Message> = {
  400: { title: 'That request could not be read', text: 'Go back, reload the page and try again. If it happens again, tell the person who looks after Waypost.' },
  403: { title: 'That form did not come from Waypost', text: 'Open the page in Waypost itself and send it from there.' },
  404: { title: 'Page not found', text: 'The address may be wrong, or the page is not for you. Ask the person who sent you here.' },
  405: { title: 'Not possible here', text: 'Go back and use the buttons on the page.' },
  413: { title: 'That was too much at once', text: 'Waypost takes about 250,000 characters in one form. Go back, shorten the longest text, and send the rest as a second note.' },
  415: { title: 'Unknown format', text: 'Go back and use the form on the page.' },
  500: { title: 'Something went wrong', text: 'Nothing was saved. Go back, copy what you wrote, and try again in a minute.' },
  503: { title: 'Waypost cannot record right now', text: 'So nothing is shown or saved. Go back, copy what you wrote, and try again in a minute.' },
};

/** Every failure is a page too; what went wrong inside stays inside. */
@Catch()
export class FailurePage implements ExceptionFilter {
  private readonly made = new Map<Message, string>(); // the same bytes each time, and none of the work

  constructor(private readonly templates: Templates, private readonly methodsFor: (path: string) => string[]) {}

  catch(failure: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (failure instanceof Elsewhere) {
      void reply.code(303).header('location', failure.path).send('');
      return;
    }
    const status = this.statusOf(failure, request, reply);
    if (status === null) return;
    if (status >= 500 && !(failure instanceof Standstill)) process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), method: request.method, route: request.routeOptions.url ?? null, failure: failure instanceof Error ? failure.stack : String(failure) })}\n`);
    const html = failure instanceof Refusal ? this.page({ title: 'Not possible now', text: failure.message }, this.waysOn(request)) : failure instanceof Standstill ? this.page({ title: 'Waypost can only be read now', text: failure.message }) : this.fixed(messages[status] ?? messages[status >= 500 ? 500 : 400]!);
    void reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
  }

  private fixed(message: Message): string {
    const html = this.made.get(message) ?? this.page(message);
    this.made.set(message, html);
    return html;
  }

  private page(message: Message, ways: readonly Way[] = []): string {
    return this.templates.page('frame/message', { ...message, links: [...ways, { label: 'Go to your start page', href: '/' }] });
  }

  /** After a rule's no: to what they wrote, and to the nearest page above the form, which shows how things stand. */
  private waysOn({ keptAt, method, url }: FastifyRequest): Way[] {
    const kept = keptAt === null ? [] : [{ label: 'Read what you wrote: it is kept for a day', href: keptAt }];
    const above = (path: string): string => path.slice(0, path.lastIndexOf('/'));
    let path = url.split('?', 1)[0]!;
    if (method === 'GET') path = above(path);
    while (path !== '' && !this.methodsFor(path).includes('GET')) path = above(path);
    return path === '' ? kept : [...kept, { label: 'See how it stands now', href: path }];
  }

  /** Null when the answer is a redirect to the same address without its last slash. */
  private statusOf(failure: unknown, request: FastifyRequest, reply: FastifyReply): number | null {
    const [path = '/', query] = request.url.split('?', 2);
    const bare = path.replace(/\/+$/, '');
    if (request.is404 && bare !== path && /^\/[^/]/.test(bare) && this.methodsFor(bare).length > 0) {
      void reply.redirect(query === undefined ? bare : `${bare}?${query}`, 308);
      return null;
    }
    const allowed = request.is404 ? this.methodsFor(path) : [];
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      void reply.header('allow', allowed.join(', '));
      return 405;
    }
    if (failure instanceof Refusal) return 409;
    if (failure instanceof LostTransaction) return 503;
    const status = failure instanceof HttpException ? failure.getStatus() : ((failure as { statusCode?: number }).statusCode ?? 500);
    return status === 403 && request.method !== 'POST' ? 404 : status; // a folder of files, or a way out of it: no form
  }
}
