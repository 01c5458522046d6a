import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { holds } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import { initials, type Frame, type FrameSource } from '../../platform/web/index.js';

const version = '0.1';

const places = [
  { label: 'My work', href: '/', needs: 'report.file' },
  { label: 'Cases', href: '/cases', needs: 'case.read' },
  { label: 'Concern reports', href: '/reports', needs: 'report.read' },
  { label: 'Report a concern', href: '/reports/new', needs: 'report.file' },
  { label: 'Accounts', href: '/accounts', needs: 'account.manage' },
  { label: 'District', href: '/district', needs: 'account.manage' },
] as const;

/** What surrounds a page: who is signed in, and the places that their seats open. */
@Injectable()
export class Frames implements FrameSource {
  constructor(private readonly directory: SchoolDirectory) {}

  async frameFor({ viewer, url, notice, formId }: FastifyRequest): Promise<Frame> {
    const district = await this.directory.district();
    const path = url.split('?')[0]!;
    const mine = viewer === null ? [] : places.filter(({ needs }) => holds(viewer, needs));
    const current = mine.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`))).at(-1)?.href;
    return {
      district: district?.name ?? 'Waypost', version, notice, formId,
      viewer: viewer === null ? null : { name: viewer.name, initials: initials(viewer.name) },
      nav: mine.map(({ label, href }) => ({ label, href, current: href === current, count: null })),
      search: viewer !== null && holds(viewer, 'case.read'),
    };
  }
}
