import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { holds } from '../../access/index.js';
import { keyOf } from '../../cases/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import { initials, type Frame, type FrameSource } from '../../platform/web/index.js';
import { sectionsBeside } from './case-sections.view.js';
import { navigationOf } from './places.js';

const version = '0.1';

/** What surrounds a page: who is signed in, and the places that their seats open. */
@Injectable()
export class Frames implements FrameSource {
  constructor(private readonly directory: SchoolDirectory) {}

  async frameFor({ viewer, url, notice, formId, acting }: FastifyRequest, page: string): Promise<Frame> {
    const district = await this.directory.district();
    const key = keyOf(acting);
    return {
      district: district?.name ?? 'Waypost', version, notice, formId,
      viewer: viewer === null ? null : { name: viewer.name, initials: initials(viewer.name) },
      nav: viewer === null ? [] : navigationOf(viewer, url.split('?')[0]!).map((entry) => ({ ...entry, count: null })),
      search: viewer !== null && holds(viewer, 'case.read'),
      sections: key === null || page === 'desk/case-file' ? null : // that page brings its own, with counts
        sectionsBeside(key.caseId, { history: key.may('case.history.read'), summary: key.may('case.summary.take') }, page),
    };
  }
}
