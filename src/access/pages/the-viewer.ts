import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The signed-in person, as a parameter of a handler. Throws where the guard let somebody in who is not. */
export const TheViewer = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
  if (viewer === null) throw new Error('nobody is signed in');
  return viewer;
});
