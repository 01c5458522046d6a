import type { Id } from '../../kernel/ids.js';
import { actorOf, type Viewer } from '../../kernel/viewer.js';
import type { Acting } from '../database/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, as the sign-in hook found; null for nobody. */
    viewer: Viewer | null;
    /** Set by a door once it has let the viewer through: whose act it is, why, on which case. */
    acting: Acting | null;
    /** The sentence that the page before this one asked to say once. */
    notice: string | null;
    /** A fresh form id for the forms of this page. */
    formId: string;
    /** Set when the session had run out, so that a form sent with it is kept for its owner. */
    expiredAccount: Id | null;
    /** Where the words of a form that a rule refused wait for their writer; null where nothing was kept. */
    keptAt: string | null;
  }
}

/** Who acts in this request: what the door decided, else the signed-in person on their own behalf. Throws when nobody is signed in. */
export function actingIn(request: { viewer: Viewer | null; acting: Acting | null }): Acting {
  if (request.acting !== null) return request.acting;
  if (request.viewer === null) throw new Error('nobody is signed in');
  return asSelf(request.viewer);
}

export const asSelf = (viewer: Viewer): Acting => ({ actor: actorOf(viewer), basis: 'self', caseId: null });
