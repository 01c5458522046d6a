import { journeyBrowser } from '../support/journey-browser.js';
import { JourneyCast } from '../support/journey-cast.js';
import { world } from '../support/world.js';

const subject = 'Ilinca Brăduțeanu';
const report = {
  'What was said or done?': 'A drawing of dead stick figures and the word “school”. She says that it is a scene of a game.',
  'How was it noticed?': 'Drawn', 'Who is it about?': subject, 'When did it happen?': '2026-11-16', 'At what time?': '08:20', 'How sure is that?': 'About',
  'Where did it happen?': 'Art class', 'A weapon?': ['Nothing seen or said'], 'Any sign that the person may hurt or kill themselves?': 'No',
};

/** A team need not assess everything; that it did not, and why, stands on record under two names. */
describe('a drawing that context explains', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let cast: JourneyCast;
  beforeAll(async () => {
    the = await world({ listening: true });
    cast = new JourneyCast(the, await journeyBrowser());
  });
  afterAll(async () => {
    await cast.end();
    await the.end();
  });

  test('is settled by keyboard alone: with a reason, and only once a second reader agrees', async () => {
    const sofia = await cast.at('sofia');
    await sofia.follow('Report a concern');
    await sofia.follow('No, or not right now');
    await sofia.fill(report);
    await sofia.press('Send report');

    const maria = await cast.at('maria');
    await maria.follow(/Ilinca/);
    const address = maria.path().replace('/triage', '');
    await maria.fill({ 'Which person is meant?': subject });
    await maria.press('Confirm this person');
    await maria.follow('Unfounded');
    await maria.press('Save decision', 422);
    expect(await maria.words()).toContain('Write the reason. Others will rely on it');
    await maria.fill({ Reason: 'A scene of a game that her friends play too; her art teacher and her mother know it. Good grades, no other concern.' });
    await maria.press('Save decision');

    const zoe = await cast.at('zoe', `${address}/second-reading`);
    await zoe.fill({ 'Do you agree with this decision?': 'I agree' });
    await zoe.press('Save second reading', 422);
    await zoe.fill({ 'Why?': 'I saw the drawing and the game, and talked with her.' });
    await zoe.press('Save second reading');
    const again = await cast.at('maria', address);
    expect(await again.words()).toMatch(/Unfounded[\s\S]*A scene of a game that her friends play too[\s\S]*I saw the drawing and the game/);
  });
});
