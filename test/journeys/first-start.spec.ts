import { Verification } from '../../src/audit/index.js';
import { FirstAdministrator } from '../../src/desk/index.js';
import { journeyBrowser } from '../support/journey-browser.js';
import { JourneyCast } from '../support/journey-cast.js';
import { emptyWorld, type World } from '../support/world.js';

const password = 'harbor violet ladder nine';

describe('the first start on an empty database', () => {
  let the: World;
  let cast: JourneyCast;
  beforeAll(async () => {
    the = await emptyWorld({ listening: true });
    cast = new JourneyCast(the, await journeyBrowser(), { password });
  });
  afterAll(async () => {
    await cast.end();
    await the.end();
  });

  test('leads from the printed address to a triaged report', async () => {
    const invitation = await the.app.get(FirstAdministrator).invite();
    const theo = await cast.desk('theo');
    expect(await theo.visit(`${the.settings.baseUrl}${invitation}`)).toBe(200);
    await theo.fill({ 'Your name': 'Theo Lindgren-Park', 'User name': 'theo', Password: 'too short' });
    await theo.press('Make administrator', 422);
    await theo.fill({ Password: password });
    await theo.press('Make administrator');
    expect(await theo.visit(`${the.settings.baseUrl}${invitation}`)).toBe(404);

    await cast.at('theo');
    await theo.follow('Administration', 'Primary');
    await theo.follow('District');
    await theo.fill({ 'Name of the district': 'Ledgewater Valley School District', 'Time zone': 'America/Denver' });
    await theo.press('Set up');
    await theo.follow('Schools', 'Directory');
    await theo.follow('Add a school');
    await theo.fill({ 'Name of the school': 'Ledgewater High School', 'Short code': 'LHS', Kind: 'High', Grades: '9, 10, 11, 12' });
    await theo.press('Add school');
    for (const [username, name, role, where] of [['irene', 'Irene Kowalczyk-Boone', 'District coordinator', 'The whole district'], ['samuel', 'Samuel Okafor', 'Team chair', 'Ledgewater High School'], ['maria', 'Maria Núñez', 'Counselor', 'Ledgewater High School']] as const) {
      await theo.follow('Administration', 'Primary');
      await theo.follow('Accounts');
      await theo.follow('New account');
      await theo.fill({ Name: name, 'User name': username, 'First password': password });
      await theo.press('Make account');
      await theo.fill({ Role: role, Where: where });
      await theo.press('Give this seat');
    }

    const irene = await cast.at('irene'); // the first coordinator counts at once; who reads confidential texts takes two
    await irene.follow(/for a second person/);
    await irene.fill({ 'Which seats?': ['Samuel Okafor: Team chair, Ledgewater High School', 'Maria Núñez: Counselor, Ledgewater High School'] });
    await irene.press('Confirm the chosen seats');

    const samuel = await cast.at('samuel');
    await samuel.follow('Report a concern');
    await samuel.follow('No, or not right now');
    await samuel.fill({
      'What was said or done?': '“I am going to make him pay for it.”', 'How was it noticed?': 'Said aloud', 'Who is it about?': 'A boy in a green jacket', 'At what time?': '08:40', 'How sure is that?': 'Exact',
      'Where did it happen?': 'Bus lane', 'A weapon?': 'Not known', 'Any sign that the person may hurt or kill themselves?': 'Not known',
    });
    await samuel.press('Send report');
    const maria = await cast.at('maria');
    await maria.follow(/A boy in a green jacket/);
    await maria.fill({ 'Which person is meant?': 'Someone not in the list', 'Name, or a few words that say who it is': 'Wren Castellaw', 'Relation to the school': 'Student' });
    await maria.press('Confirm this person');
    await maria.follow('Open a case');
    await maria.fill({ Reason: 'We do not know yet whom he meant.', 'Case manager': 'Maria Núñez, counseling', 'Who else is on the team?': 'Samuel Okafor' });
    await maria.press('Open the case');
    expect(await maria.headings('h1')).toEqual(['Wren Castellaw']);
    expect((await the.app.get(Verification).run()).breaks).toEqual([]);
  });
});
