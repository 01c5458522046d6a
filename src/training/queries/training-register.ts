import { Injectable } from '@nestjs/common';
import { holds, schoolsOf } from '../../access/index.js';
import { SchoolDirectory, type School } from '../../directory/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { standing, type Asked } from '../rules/standing.js';
import { RecordReads, type RecordLine, type WaitingLine } from '../store/record-reads.js';
import { RosterReads, type ExpiryLine, type PlaceLine, type Position } from '../store/roster-reads.js';
import { StandingReads } from '../store/standing-reads.js';

export type { ExpiryLine, PlaceLine, Position, RecordLine, WaitingLine };
/** The training of one person: what is required of them and what was recorded about them. */
export interface PersonTraining { account: Id; name: string; places: PlaceLine[]; asked: Asked[]; records: RecordLine[]; zone: string; today: LocalDate }
/** A school whose people the viewer looks after; null is the district office. */
export interface Place { id: Id | null; name: string; zone: string }

const mostRecords = 100;
const mostWaiting = 25;

/** The training register as one viewer may see it: their own part, and that of the people at the schools where they look after training. */
@Injectable()
export class TrainingRegister {
  constructor(
    private readonly records: RecordReads, private readonly roster: RosterReads, private readonly standings: StandingReads,
    private readonly directory: SchoolDirectory, private readonly clock: Clock,
  ) {}

  own(viewer: Viewer): Promise<PersonTraining> {
    return this.training(viewer.account, viewer.name, viewer.seats.map(({ school, discipline }) => ({ name: viewer.name, school, discipline })));
  }

  /** Null for somebody who is not there, and alike for somebody the viewer does not look after. */
  async person(viewer: Viewer, account: Id): Promise<PersonTraining | null> {
    const places = await this.placesFor(viewer, account);
    return places === null ? null : this.training(account, places[0]!.name, places);
  }

  /** Whether the viewer looks after the training of somebody. */
  async looksAfter(viewer: Viewer, account: Id): Promise<boolean> {
    return await this.placesFor(viewer, account) !== null;
  }

  /** Null for a record that is not there, and alike for one of somebody the viewer does not look after. */
  async record(viewer: Viewer, id: Id): Promise<RecordLine | null> {
    const line = isId(id) ? await this.records.one(id) : null;
    return line !== null && ((await this.looksAfter(viewer, line.account)) || (await this.seconds(viewer, line))) ? line : null;
  }

  /** What waits for the viewer as the second person; empty for who confirms nothing. */
  async waiting(viewer: Viewer): Promise<WaitingLine[]> {
    if (onlySeconds(viewer)) return this.records.waiting('office', viewer.account, this.clock.now(), mostWaiting);
    const schools = schoolsOf(viewer, 'training.record');
    if (!holds(viewer, 'training.record') || schools?.length === 0) return [];
    return this.records.waiting(schools, viewer.account, this.clock.now(), mostWaiting);
  }

  /** The places that the viewer looks after: schools by name, then the district office. */
  async places(viewer: Viewer): Promise<Place[]> {
    if (!holds(viewer, 'training.record')) return [];
    const [schools, all, zone] = [schoolsOf(viewer, 'training.record'), await this.directory.schools(), await this.zone()];
    const mine: Place[] = all.filter(({ id }) => schools === null || schools.includes(id)).map(({ id, name, zone: there }: School) => ({ id, name, zone: there }));
    return schools === null ? [...mine, { id: null, name: 'District office', zone }] : mine;
  }

  /** Everybody at a place with what is required of them, the earliest end first, after a position. */
  expiring(place: Place, after: Position | null, limit: number): Promise<ExpiryLine[]> {
    return this.roster.expiring(place.id, this.clock.now(), after, limit);
  }

  today(zone: string): LocalDate {
    return dayIn(zone, this.clock.now());
  }

  /** A record of the district office that waits, or waited, for who is only a second person there. */
  private async seconds(viewer: Viewer, { account }: RecordLine): Promise<boolean> {
    return onlySeconds(viewer) && (await this.roster.placesOf(account, this.clock.now())).some(({ school }) => school === null);
  }

  private async placesFor(viewer: Viewer, account: Id): Promise<PlaceLine[] | null> {
    if (!isId(account) || !holds(viewer, 'training.record')) return null;
    const schools = schoolsOf(viewer, 'training.record');
    const places = await this.roster.placesOf(account, this.clock.now());
    return places.length > 0 && (schools === null || places.some(({ school }) => school !== null && schools.includes(school))) ? places : null;
  }

  private async training(account: Id, name: string, places: PlaceLine[]): Promise<PersonTraining> {
    const [{ requirements, renewals, held }, records, zone] = await Promise.all([this.standings.facts([account]), this.records.ofAccount(account, mostRecords), this.zone()]);
    const today = this.today(zone);
    return { account, name, places, records, zone, today, asked: standing(requirements, places.map(({ discipline }) => discipline), renewals, held.get(account) ?? [], today) };
  }

  private async zone(): Promise<string> {
    return (await this.directory.district())?.zone ?? 'UTC';
  }
}

/** Who looks after nobody's training, and confirms that of the district office: else a lone coordinator's would wait for ever. */
const onlySeconds = (viewer: Viewer): boolean => !holds(viewer, 'training.record') && holds(viewer, 'training.confirm') && schoolsOf(viewer, 'training.confirm') === null;
