import type { FastifyRequest } from 'fastify';

export interface NavItem { label: string; href: string; current: boolean; count: number | null }

/** What surrounds every page. */
export interface Frame {
  district: string;
  viewer: { name: string; initials: string } | null;
  nav: NavItem[];
  notice: string | null;
  formId: string;
  version: string;
  search: boolean;
}

/** Asked for each page; the desk answers, because only the top floor knows all pages. */
export abstract class FrameSource {
  abstract frameFor(request: FastifyRequest): Promise<Frame>;
}
