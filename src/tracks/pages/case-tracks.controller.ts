import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { holds } from '../../access/index.js';
import { Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { gatesAsking, ProtocolShelf } from '../../protocols/index.js';
import { OpenTrack } from '../commands/open-track.js';
import { RelyOnEndedTrack } from '../commands/rely-on-ended-track.js';
import { CaseTracks } from '../queries/case-tracks.js';
import { TrackColleagues } from '../queries/track-colleagues.js';
import { TrackDesk } from '../queries/track-desk.js';
import { trackPaths } from '../tracks.endpoints.js';
import { caseTracksView } from './case-tracks.view.js';
import { CaseTrackForm, RelianceForm } from './tracks.forms.js';

const openings = {
  opened: 'The track is open.', linked: 'A track about this person ran already. It is linked with this case, and its lead stays.',
  passed: 'A track about this person ran already. It is linked with this case, and the colleague you chose leads it from now on.',
};

/** A track as the team of a case sees it: that it is there, and where it stands. */
@Controller('cases/:caseId/suicide-protocol')
export class CaseTracksController {
  constructor(private readonly overview: CaseOverview, private readonly tracks: CaseTracks, private readonly colleagues: TrackColleagues, private readonly desk: TrackDesk, private readonly open: OpenTrack, private readonly rely: RelyOnEndedTrack, private readonly shelf: ProtocolShelf) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.tracks.viewed', renders: 'tracks/case' })
  async show(@TheCase() key: CaseKey) {
    return new Shown(await this.page(key, {}, []), (await this.tracks.beside(key)).map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'case.track.open', records: 'track.opened', renders: 'tracks/case' })
  async begin(@TheCase() key: CaseKey, @Form(CaseTrackForm) form: Filled<CaseTrackForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, form.typed, form.problems));
    try {
      const done = await this.open.run(key, form.value.lead);
      return new SeeOther(trackPaths.ofCase(key.caseId), openings[done]);
    } catch (refusal) {
      return new Unprocessable(await this.page(key, form.typed, [problemOf(refusal, '')]));
    }
  }

  @Post('reasons') @Endpoint({ needs: 'case.track.open', records: 'track.relied-on', renders: 'tracks/case' })
  async relyOn(@TheCase() key: CaseKey, @Form(RelianceForm) form: Filled<RelianceForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, form.typed, form.problems));
    try {
      await this.rely.run(key, form.value.reason);
    } catch (refusal) {
      return new Unprocessable(await this.page(key, form.typed, [problemOf(refusal, '')]));
    }
    return new SeeOther(trackPaths.ofCase(key.caseId), 'The reason is recorded. The ended track serves the reopened case.');
  }

  private async page(key: CaseKey, typed: Typed, problems: readonly Problem[]) {
    const [head, routing, able, mine, protocol] = await Promise.all([this.overview.head(key), this.tracks.routing(key), this.colleagues.besides(key), holds(key.viewer, 'track.list') ? this.desk.list(key.viewer) : [], this.shelf.ofCase(key.facts)]);
    return caseTracksView({ head, routing, able, mine: new Set(mine.map(({ id }) => id)), mayOpen: key.may('case.track.open'), asked: gatesAsking(protocol, 'self-harm-routing') }, typed, problems);
  }
}
