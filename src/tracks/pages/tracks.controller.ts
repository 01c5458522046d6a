import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { wallIn } from '../../kernel/instant.js';
import { Stale } from '../../kernel/stale.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, problemOf, readHappened, SeeOther, Shown, textIn, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddTrackEntry } from '../commands/add-track-entry.js';
import { EndTrack } from '../commands/end-track.js';
import { NameTrackMember } from '../commands/name-track-member.js';
import { ReleaseTrackMember } from '../commands/release-track-member.js';
import { TrackColleagues } from '../queries/track-colleagues.js';
import { TrackDesk } from '../queries/track-desk.js';
import { TheTrack, type TrackKey } from '../queries/track-door.js';
import { TrackFiles } from '../queries/track-file.js';
import { entryProblems } from '../rules/tracks.js';
import { trackPaths } from '../tracks.endpoints.js';
import { TrackEndingForm, TrackEntryForm, TrackMemberForm, TrackReleaseForm } from './tracks.forms.js';
import { trackEndingView, trackMembersView, tracksView, trackView } from './tracks.view.js';

@Controller('tracks')
export class TracksController {
  constructor(
    private readonly desk: TrackDesk, private readonly files: TrackFiles, private readonly colleagues: TrackColleagues, private readonly clock: Clock,
    private readonly add: AddTrackEntry, private readonly name: NameTrackMember, private readonly release: ReleaseTrackMember, private readonly end: EndTrack,
  ) {}

  @Get() @Endpoint({ needs: 'track.list', records: 'track.listed', renders: 'tracks/list' })
  async list(@TheViewer() viewer: Viewer) {
    const tracks = await this.desk.list(viewer);
    return new Shown(tracksView(viewer, tracks), tracks.map(({ id }) => id));
  }

  @Get(':trackId') @Endpoint({ needs: 'track.read', records: 'track.viewed', renders: 'tracks/show' })
  async show(@TheTrack() key: TrackKey) {
    return new Shown(await this.page(key, {}, []), [key.trackId]);
  }

  @Post(':trackId/entries') @Endpoint({ needs: 'track.write', records: 'track.entry.added', renders: 'tracks/show' })
  async append(@TheTrack() key: TrackKey, @Form(TrackEntryForm) form: Filled<TrackEntryForm>) {
    const { ok, typed } = form;
    const text = textIn(typed);
    const now = wallIn(key.facts.zone, this.clock.now());
    const { happened, problems: untold } = readHappened(typed as never, key.facts.zone, now);
    const said = new Set(form.problems.map(({ field }) => field));
    const corrects = text('corrects');
    const strange = corrects === '' || (await this.files.read(key)).entries.some(({ id, corrected_by }) => id === corrects && corrected_by === null) ? [] : [{ field: 'corrects', text: 'Choose an entry that stands, or leave this as new' }];
    const problems = [...form.problems, ...untold, ...entryProblems({ kind: text('kind'), body: text('body'), dueOn: text('dueOn') }, now.date).filter(({ field }) => !said.has(field)), ...strange];
    if (!ok || happened === null || problems.length > 0) return new Unprocessable(await this.page(key, typed, problems));
    try {
      await this.add.run(key, { kind: form.value.kind, body: form.value.body, dueOn: text('dueOn'), happened }, corrects === '' ? null : corrects);
    } catch (refusal) {
      const problem = refusal instanceof Stale ? { field: 'corrects', text: 'Somebody corrected that entry meanwhile. Read theirs, then choose again' } : problemOf(refusal, '');
      return new Unprocessable(await this.page(key, typed, [problem]));
    }
    return new SeeOther(trackPaths.show(key.trackId), 'The entry is recorded.');
  }

  @Get(':trackId/members') @Endpoint({ needs: 'track.lead', records: 'track.members.viewed', renders: 'tracks/members' })
  async members(@TheTrack() key: TrackKey) {
    return new Shown(await this.membersPage(key, {}, []), [key.trackId]);
  }

  @Post(':trackId/members') @Endpoint({ needs: 'track.lead', records: 'track.member.named', renders: 'tracks/members' })
  async nameOne(@TheTrack() key: TrackKey, @Form(TrackMemberForm) form: Filled<TrackMemberForm>) {
    if (!form.ok) return new Unprocessable(await this.membersPage(key, form.typed, form.problems));
    const { colleague, as } = form.value;
    try {
      await this.name.run(key, colleague, as);
    } catch (refusal) {
      return new Unprocessable(await this.membersPage(key, form.typed, [problemOf(refusal, '')]));
    }
    return as === 'lead' ? new SeeOther(trackPaths.show(key.trackId), 'They lead the track now.') : new SeeOther(trackPaths.members(key.trackId), 'They are a member now.');
  }

  @Post(':trackId/members/:placeId/endings') @Endpoint({ needs: 'track.lead', records: 'track.member.released', renders: 'tracks/members' })
  async releaseOne(@TheTrack() key: TrackKey, @Param('placeId') place: Id, @Form(TrackReleaseForm) form: Filled<TrackReleaseForm>) {
    if (!form.ok) return new Unprocessable(await this.membersPage(key, {}, form.problems));
    if (!key.facts.members.some(({ id }) => id === place)) throw new NotFoundException();
    await this.release.run(key, place);
    return new SeeOther(trackPaths.members(key.trackId), 'They are released, and find nothing of it from now on.');
  }

  @Get(':trackId/ending') @Endpoint({ needs: 'track.lead', records: 'track.ending.viewed', renders: 'tracks/ending' })
  async askToEnd(@TheTrack() key: TrackKey) {
    return new Shown(trackEndingView(key, await this.files.read(key), {}, []), [key.trackId]);
  }

  @Post(':trackId/ending') @Endpoint({ needs: 'track.lead', records: 'track.ended', renders: 'tracks/ending' })
  async endIt(@TheTrack() key: TrackKey, @Form(TrackEndingForm) form: Filled<TrackEndingForm>) {
    if (!form.ok) return new Unprocessable(trackEndingView(key, await this.files.read(key), form.typed, form.problems));
    try {
      await this.end.run(key, form.value.reason);
    } catch (refusal) {
      return new Unprocessable(trackEndingView(key, await this.files.read(key), form.typed, [problemOf(refusal, '')]));
    }
    return new SeeOther(trackPaths.show(key.trackId), 'The track has ended.');
  }

  private async page(key: TrackKey, typed: Typed, problems: readonly Problem[]) {
    return trackView({ key, file: await this.files.read(key), today: wallIn(key.facts.zone, this.clock.now()) }, typed, problems);
  }

  private async membersPage(key: TrackKey, typed: Typed, problems: readonly Problem[]) {
    const [file, able] = await Promise.all([this.files.read(key), this.colleagues.at(key.facts.school, key.facts)]);
    return trackMembersView(key, file, able, typed, problems);
  }
}
