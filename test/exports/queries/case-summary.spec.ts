import { CaseSummary } from '../../../src/exports/queries/case-summary.js';
import type { Section } from '../../../src/exports/rules/summary-content.js';
import { AddTrackEntry, OpenTrack, TrackDoor } from '../../../src/tracks/index.js';
import { keyFor } from '../../support/makers.js';
import { lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCopiedCase, hostile, sealed, spoken } from '../a-copied-case.js';

let the: Awaited<ReturnType<typeof world>>;
let caseId: string;
beforeAll(async () => { the = await world(); caseId = await aCopiedCase(the); });
afterAll(() => the.end());

const read = async () => the.app.get(CaseSummary).read(await keyFor(the, 'maria', 'case.summary.take', caseId), await lastSeq(the));
const part = (sections: readonly Section[], heading: string) => JSON.stringify(sections.find((one) => one.heading === heading));

test('it holds facts, people, notes, timeline and trail, in this order', async () => {
  const { sections, subject } = await read();
  const wanted = ['Facts', 'People in this case', 'Team', 'Next steps', 'Notes', 'Closing and reopening', 'Timeline', 'Audit trail'];
  expect(sections.map(({ heading }) => heading).filter((heading) => wanted.includes(heading))).toEqual(wanted);
  expect(subject).toBe('Jordan Ellis');
  expect(part(sections, 'Facts')).toContain(JSON.stringify(spoken).slice(1, -1));
  expect(part(sections, 'Facts')).toContain('A weapon was seen; There may be one at home');
  expect(part(sections, 'Notes')).toContain(JSON.stringify(hostile).slice(1, -1));
});

test('a confidential reporter is nowhere named', async () => {
  const all = JSON.stringify(await read());
  expect(all).toContain('Confidential reporter');
  expect(all).not.toContain('Sofia');
  expect(all).not.toContain(the.district.viewers.sofia.account);
});

test('a note for fewer readers is no part of it, not in the timeline and the trail either, and the copy always says so', async () => {
  const { sections } = await read();
  expect(JSON.stringify(sections)).not.toContain(sealed);
  expect(part(sections, 'Notes')).toContain('Texts for fewer readers are never part of one');
});

test('the trail names looking too, up to the entry asked for', async () => {
  await scenario(the, { as: 'zoe', get: `/cases/${caseId}/notes`, expect: 200 });
  const upTo = await lastSeq(the);
  await scenario(the, { as: 'samuel', get: `/cases/${caseId}/notes`, expect: 200 });
  const { sections } = await the.app.get(CaseSummary).read(await keyFor(the, 'maria', 'case.summary.take', caseId), upTo);
  expect(part(sections, 'Audit trail')).toContain(`"${upTo}","Nov 16, 2026`);
  expect(part(sections, 'Audit trail')).toContain('looked at the notes');
  expect(part(sections, 'Audit trail')).not.toContain(`"${upTo + 1}"`);
});

test('no act of a case is without words', async () => {
  const { sections } = await read();
  const trail = sections.find(({ heading }) => heading === 'Audit trail')!.blocks[0]!;
  expect(trail.kind === 'table' && trail.rows.every(([,,, what]) => /^[a-z’ ,()0-9-]+$/i.test(what!) && !what!.includes('.'))).toBe(true);
});

test('the trail says each act as the history of the case does', async () => {
  await scenario(the, { as: 'zoe', get: `/cases/${caseId}/history`, expect: 200 });
  const { sections } = await read();
  const trail = sections.find(({ heading }) => heading === 'Audit trail')!.blocks[0]!;
  const said = trail.kind === 'table' ? trail.rows.map(([,,, what]) => what!.replace(/ \(\d+ times\)$/, '')) : [];
  const { text } = await scenario(the, { as: 'samuel', get: `/cases/${caseId}/history`, expect: 200 });
  expect(said).toContain('looked at the history');
  for (const words of said) expect(text).toContain(words);
});

test('a track of the suicide protocol beside the case is told as being there, since when and whom to ask; no word of it', async () => {
  expect((await read()).sections.map(({ heading }) => heading)).not.toContain('Suicide protocol');
  const key = await keyFor(the, 'samuel', 'case.track.open', caseId);
  await the.app.get(OpenTrack).run(key, the.district.viewers.zoe.account);
  const { id: track } = (await the.reader.one<{ id: string }>('SELECT id FROM track WHERE case_id = ?', [caseId]))!;
  await the.app.get(AddTrackEntry).run(await the.app.get(TrackDoor).open(the.district.viewers.zoe, 'track.write', track), { kind: 'done', body: 'xqwords of the track', dueOn: '', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } });
  const { sections } = await read();
  const said = part(sections, 'Suicide protocol');
  for (const words of ['by Samuel Okafor', 'Beside this case since', 'Zoë Brânză, who leads it', 'Not yet', 'No word of it is in this record']) expect(said).toContain(words);
  expect(JSON.stringify(sections)).not.toContain('xqwords');
});
