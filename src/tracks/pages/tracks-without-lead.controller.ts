import { Controller, Get, Post } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { asSelf, Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { GiveTrackLead } from '../commands/give-track-lead.js';
import { TracksWithoutLead } from '../queries/tracks-without-lead.js';
import { trackPaths } from '../tracks.endpoints.js';
import { TrackLeadForm } from './tracks.forms.js';
import { tracksWithoutLeadView } from './tracks-without-lead.view.js';

/** Where the district coordinator finds tracks that nobody can open, and gives them a lead, without a word of what stands in them. */
@Controller('tracks/without-lead')
export class TracksWithoutLeadController {
  constructor(private readonly tracks: TracksWithoutLead, private readonly give: GiveTrackLead) {}

  @Get() @Endpoint({ needs: 'track.lead.give', records: 'track.leaderless.listed', renders: 'tracks/without-lead' })
  async list(@TheViewer() viewer: Viewer) {
    return new Shown(await this.page(viewer, {}, []), (await this.tracks.of(viewer)).map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'track.lead.give', records: 'track.lead.changed', renders: 'tracks/without-lead' })
  async lead(@TheViewer() viewer: Viewer, @Form(TrackLeadForm) form: Filled<TrackLeadForm>) {
    if (!form.ok) return new Unprocessable(await this.page(viewer, form.typed, form.problems));
    try {
      await this.give.run(asSelf(viewer), form.value.track, form.value.lead);
    } catch (refusal) {
      return new Unprocessable(await this.page(viewer, form.typed, [problemOf(refusal, '')]));
    }
    return new SeeOther(trackPaths.withoutLead, 'The track has a lead again, who finds it on their own page.');
  }

  private async page(viewer: Viewer, typed: Typed, problems: readonly Problem[]) {
    const tracks = await this.tracks.of(viewer);
    return tracksWithoutLeadView(tracks, tracks.length === 0 ? [] : await this.tracks.leads(), typed, problems);
  }
}
