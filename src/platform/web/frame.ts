import type { FastifyRequest } from 'fastify';

export interface NavItem { label: string; href: string; current: boolean; count: number | null }

/** Navigation beside a page: `current` marks the page itself, or the place that it belongs to. */
export interface Sections { label: string; now: string; items: { label: string; href: string; current: 'page' | 'true' | null; count: string | null }[] }

/** What surrounds every page. */
export interface Frame {
  district: string;
  viewer: { name: string; initials: string } | null;
  nav: NavItem[];
  notice: string | null;
  formId: string;
  version: string;
  search: boolean;
  /** The pages beside this one, where it is one of several about the same thing. */
  sections: Sections | null;
}

/** Asked for each page; the desk answers, because only the top floor knows all pages. */
export abstract class FrameSource {
  abstract frameFor(request: FastifyRequest, page: string): Promise<Frame>;
}
