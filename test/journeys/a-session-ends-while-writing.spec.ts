import { journeyBrowser } from '../support/journey-browser.js';
import { JourneyCast } from '../support/journey-cast.js';
import { aCase } from '../support/makers.js';
import { world } from '../support/world.js';

const text = 'Waited at the gym door until the others had left.\n“I only wanted to talk.”';

describe('a session ends while somebody writes', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    the = await world({ listening: true });
  });
  afterAll(async () => {
    await the.end();
  });

  test.each([{ scripts: false }, { scripts: true }])('the text is there after signing in, and is sent (scripts: $scripts)', async ({ scripts }) => {
    const cast = new JourneyCast(the, await journeyBrowser(), { scripts });
    const notes = `/cases/${await aCase(the)}/notes`;
    const maria = await cast.at('maria', `${notes}/new`);
    await maria.fill({ 'What was seen, said or done': text, 'How sure is that?': 'About' });
    the.clock.pass(31);
    await maria.press('Save note');
    expect(maria.path()).toBe('/sign-in');
    expect(await maria.words()).toContain('What you wrote is kept');
    await maria.fill({ 'User name': 'maria', Password: cast.password });
    await maria.press('Sign in');
    expect(await maria.words()).toContain(text);
    expect(await the.reader.all('SELECT id FROM note WHERE case_id = ?', [notes.split('/')[2]!])).toEqual([]);
    await maria.press('Send it now');
    expect(maria.path()).toBe(notes);
    expect(await maria.words()).toContain(text);
    expect(await maria.words()).toContain('About');
    await cast.end();
  });
});
