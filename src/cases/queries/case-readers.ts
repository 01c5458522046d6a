import { Injectable } from '@nestjs/common';
import { capabilities, decide, decideText, StandingViewers, verbs, type CaseResource, type StandingViewer, type VerbId } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { readableClasses, rightOver, type ReadableClass, type Reader } from '../rules/readers.js';
import type { MemberLine } from '../store/case-reads.js';
import type { CaseKey } from './case-door.js';
import { CaseOverview } from './case-overview.js';

/** The verbs by which something of a case is looked at; who has one of them may see it. */
const looking: readonly VerbId[] = verbs.filter((verb) => capabilities[verb].about === 'case' && capabilities[verb].right === 'view');

/** Nobody's account: a text of this author is somebody else's for every reader. */
const another: Id = '2'.repeat(26);

/** Who may see a case now, and why: asked of `decide`, person by person, as the door asks it. */
@Injectable()
export class CaseReaders {
  constructor(private readonly overview: CaseOverview, private readonly viewers: StandingViewers, private readonly clock: Clock) {}

  /** By name, the case manager first. */
  async read(key: CaseKey): Promise<Reader[]> {
    const now = this.clock.now();
    const { about, members, people } = await this.among(key, now);
    const nameOf = new Map([...members.map(({ account, name }) => [account, name] as const), ...people.map(({ account, name }) => [account, name] as const)]);
    const readers = people.flatMap((person) => {
      const basis = basisOf(person, about, now);
      return basis === null ? [] : [{ ...this.standing(person, about, members, nameOf, now), basis, classes: classesOf(person, about, now) }];
    });
    return [...readers.filter(({ manages }) => manages), ...readers.filter(({ manages }) => !manages)];
  }

  /** Names of members whom the records keep out until somebody answers. */
  async suspended(key: CaseKey): Promise<string[]> {
    const now = this.clock.now();
    const { about, members } = await this.among(key, now);
    return [...new Set(members.filter((one) => runs(one, now) && about.suspended?.includes(one.account) === true).map(({ name }) => name))];
  }

  /** Everybody who might be a reader, as they would act now. */
  among(key: CaseKey, now: Instant): Promise<{ about: CaseResource; members: MemberLine[]; people: StandingViewer[] }> {
    return key.once('possible readers', async () => {
      const { about } = key;
      const members = await this.overview.members(key);
      const named = [...new Set([...about.members.filter((one) => runs(one, now)), ...about.samples.filter((one) => runs(one, now))].map(({ account }) => account))];
      return { about, members, people: await this.viewers.beside(named, looking, now) };
    });
  }

  private standing(person: StandingViewer, about: CaseResource, members: readonly MemberLine[], nameOf: ReadonlyMap<Id, string>, now: Instant): Omit<Reader, 'basis' | 'classes'> {
    const { account, name } = person;
    const place = members.find((one) => one.account === account && runs(one, now));
    const colleague = person.seats.find(({ covers }) => covers !== null && about.members.some((one) => one.account === covers && runs(one, now)))?.covers ?? null;
    return {
      account, name, manages: about.manager === account,
      place: place === undefined ? null : { since: place.from, until: place.until, discipline: place.discipline, purpose: place.purpose },
      covers: colleague === null ? null : { name: nameOf.get(colleague) ?? '', until: person.coversUntil },
      oversight: person.seats.some(({ role, school }) => school === null && (capabilities['case.read'].reach as Partial<Record<string, string>>)[role] === 'district'),
      sampleUntil: about.samples.find((one) => one.account === account && runs(one, now))?.until ?? null,
    };
  }
}

function basisOf(person: StandingViewer, about: CaseResource, now: Instant) {
  const first = decide(person, 'case.read', about, now);
  if (first.allow) return first.basis;
  for (const verb of looking) {
    const decision = decide(person, verb, about, now);
    if (decision.allow) return decision.basis;
  }
  return null;
}

function classesOf(person: StandingViewer, about: CaseResource, now: Instant): ReadableClass[] {
  return readableClasses.flatMap((recordClass) => {
    const right = rightOver(decideText(person, { recordClass, author: person.account }, about, now), decideText(person, { recordClass, author: another }, about, now));
    return right === null ? [] : [{ recordClass, right }];
  });
}

const runs = ({ from, until }: { from: Instant; until: Instant | null }, now: Instant): boolean => from <= now && (until === null || until > now);
