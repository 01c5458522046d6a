import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { triaged } from './triaging.js';
import { on } from './when.js';

/** A rumor without a name: more is gathered first, by one person and a day. */
export const listRumor: Story = async function* (context) {
  yield '2026-11-19 13:25';
  const report = await reported(context, { by: 'leonid', for: 'grant' }, {
    at: 'middle', subject: 'Somebody in eighth grade; the students would not say who', channel: 'told', happened: on('2026-11-19', '12:50'), place: 'Science lab', targets: 'Not known', weapon: ['unknown'], selfHarm: 'unknown',
    words: 'Two sixth-graders at the back bench talked about “the list” that somebody in eighth grade keeps on a phone. One said: “You don’t want to be on it.” When I asked, they said it was nothing.',
  });

  yield '2026-11-19 14:05';
  await triaged(context, 'grant', report, {
    outcome: 'gather', by: 'thandiwe', until: '2026-11-20', reason: 'We do not know who it is, nor what the list is for. Thandi knows both sixth-graders and talks with each of them, and with their homeroom teachers.',
  });
};
