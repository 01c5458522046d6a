import { newId, type Id } from '../../../src/kernel/ids.js';
import { trackPaths } from '../../../src/tracks/index.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aTrackedCase, leadKeptOut, type Here } from '../a-track.js';

describe('tracks without a lead', () => {
  let here: Here;
  let caseId: Id;
  let track: Id;
  beforeAll(async () => {
    here = await world();
    ({ caseId, track } = await aTrackedCase(here));
  });
  afterAll(() => here.end());
  const at = trackPaths.withoutLead;

  test.each([[null, 303], ['samuel', 404], ['zoe', 404], ['theo', 404], ['ruth', 404], ['irene', 200], ['ingrid', 200]] as const)('%s asks for the page and gets %i', (as, expect) => scenario(here, { as, get: at, expect }));

  test('while every track has its lead, the page says so and has no form', () => scenario(here, { as: 'irene', get: at, expect: 200, ledger: ['track.leaderless.listed'], shows: ['Every track has a lead who can open it'], hides: ['Give them the lead'] }));

  test('the coordinator sees school, day and why, nothing of the person, and gives it to somebody who can open it', async () => {
    await leadKeptOut(here, caseId);
    const maria = here.district.viewers.maria.account;
    await scenario(here, { as: 'irene', get: at, expect: 200, ledger: ['track.leaderless.listed'], shows: ['Kept out by a conflict of interest', 'Zoë Brânză', 'Give them the lead'], hides: ['Jordan', trackPaths.show(track)] });
    await scenario(here, { as: 'irene', post: at, with: { track, lead: '' }, expect: 422, ledger: ['form.returned'], shows: ['Choose who leads it'] });
    await scenario(here, { as: 'irene', post: at, with: { track: newId(), lead: maria }, expect: 422, shows: ['has a lead who can open it by now'] });
    await scenario(here, { as: 'irene', post: at, with: { track, lead: here.district.viewers.samuel.account }, expect: 422, shows: ['Choose a counselor or a psychologist of the list'] });
    await scenario(here, { as: 'theo', post: at, with: { track, lead: maria }, expect: 404 });
    await scenario(here, { as: 'irene', post: at, with: { track, lead: maria }, expect: 303, ledger: ['track.lead.changed', 'track.member.released'], location: at });
    await scenario(here, { as: 'irene', get: at, expect: 200, shows: ['Every track has a lead who can open it'] });
    await scenario(here, { as: 'maria', get: trackPaths.show(track), expect: 200 });
    await scenario(here, { as: 'irene', get: trackPaths.show(track), expect: 404 });
  });
});
