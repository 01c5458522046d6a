import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ENDPOINT, type EndpointFacts } from '../../platform/web/index.js';
import type { VerbId } from '../rules/capabilities.js';

/** What a door is asked: in whose request, and for the verb that the handler declares. */
export interface Asked { request: FastifyRequest; verb: VerbId }

/** A parameter that a door's pipe turns into a key: `asked(CaseKeyPipe)`. */
export const asked = createParamDecorator((_: unknown, context: ExecutionContext): Asked => ({
  request: context.switchToHttp().getRequest<FastifyRequest>(),
  verb: (Reflect.getMetadata(ENDPOINT, context.getHandler()) as EndpointFacts).needs as VerbId,
}));
