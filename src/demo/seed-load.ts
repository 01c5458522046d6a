import type { INestApplicationContext } from '@nestjs/common';
import { AddNote, CaseDoor, OpenCase } from '../cases/index.js';
import type { Id } from '../kernel/ids.js';
import { localDate } from '../kernel/local-date.js';
import { ProtocolShelf } from '../protocols/index.js';
import { students, type CastKey } from './district/index.js';
import type { DistrictIds } from './district-ids.js';

const team: readonly CastKey[] = ['maria', 'samuel', 'zoe'];
const notesPerCase = 12;
const together = 64; // as many as share a commit

/** Opens `count` cases with a dozen notes each, by the product's commands: a district's weight for measuring, no story. */
export async function seedLoad(app: INestApplicationContext, district: DistrictIds, count: number, told: (done: number) => void): Promise<void> {
  const { schools, viewers } = district;
  const { sha256 } = await app.get(ProtocolShelf).forCase(schools.high, localDate('2026-11-02'));
  const high = students.filter(({ school }) => school === 'high');
  const members = team.map((key) => ({ account: viewers[key].account, discipline: viewers[key].seats[0]!.discipline }));
  const one = async (n: number): Promise<void> => {
    const acting = { actor: { id: viewers.maria.account, submission: null }, basis: 'office', caseId: null } as const;
    const id = await app.get(OpenCase).run(acting, { school: schools.high, schoolYear: '2026-27', subject: district.person(high[n % high.length]!.key), protocolSha256: sha256, manager: members[0]!.account, members });
    await addNotes(app, viewers, id);
  };
  for (let done = 0; done < count; done += together) {
    await Promise.all(Array.from({ length: Math.min(together, count - done) }, (_, n) => one(done + n)));
    told(Math.min(count, done + together));
  }
}

async function addNotes(app: INestApplicationContext, viewers: DistrictIds['viewers'], id: Id): Promise<void> {
  const key = await app.get(CaseDoor).open(viewers.maria, 'case.note.add', id);
  const happened = { precision: 'unknown', date: null, time: null, zone: key.facts.zone } as const;
  for (let n = 1; n <= notesPerCase; n += 1) {
    await app.get(AddNote).run(key, { happened, recordClass: 'team', body: `Check-in ${n}. Came by before first period, talked about the week and the art project, and left for class on time.` });
  }
}
