import type { Story } from '../stories.js';
import { answered, begunAssessment, interviewed, spoke, askedAboutWeapons } from './assessing.js';
import { contradicted, notYetKnown, supported } from './answer.js';
import { firstReadGiven, firstReadsAsked } from './first-reading.js';
import { told } from './notifying.js';
import { urgent } from './reporting.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { madeSafe, named, noted } from './working.js';

/** Imminent: people acted first and wrote afterward, so that what happened and what was entered are hours apart. */
export const katie: Story = async function* (context) {
  yield '2026-11-17 11:12';
  const report = await urgent(context, { by: 'sofia', for: 'maria' }, {
    at: 'high', subject: 'Katie Dunmore, twelfth grade, in the art room', words: 'She holds the big scissors and says that nobody is to come one step closer. The class is out in the hall. Officer Whitfield and Zoë are at the door. 911 is called.',
  });

  yield '2026-11-17 13:40';
  const scene = await opened(context, 'maria', report, {
    about: 'katherine-dunmore', team: ['maria', 'samuel', 'zoe'], reason: 'Scissors in hand and words that frightened a whole class. It ended without anybody hurt; why it began we do not know. It is Katherine in twelfth grade, not Catherine in ninth.',
    officer: { by: 'samuel', purpose: 'Was there when it happened; tells the team what she saw and what the police need.', until: '2026-12-18' },
  });
  await named(scene, 'maria', 'guardian', 'paul-dunmore', 'Father.');
  await told(scene, 'samuel', 'guardian-of-subject', on('2026-11-17', '11:25'), { method: 'phone', reached: 'Paul Dunmore', said: 'What is happening and that she is not alone. He came at once.' });
  await told(scene, 'samuel', 'superintendent', on('2026-11-17', '11:40'), { method: 'phone', reached: 'Margaret Oyelaran-Steele', said: 'What happened, that nobody is hurt, and who leads.' });
  await told(scene, 'samuel', 'law-enforcement', on('2026-11-17', '11:09'), { method: 'phone', reached: 'The 911 dispatcher', said: 'Where, who, what she holds, and that the class is safe.', recordCheck: 'not-checked' });

  yield '2026-11-17 14:20';
  await madeSafe(scene, 'samuel', on('2026-11-17', '11:05'), {
    urgency: 'imminent', whereabouts: 'Art room; she put the scissors down at 11:21 and sat with Zoë in the nurse’s room until her father came', supervisor: 'Zoë Brânză and Officer Whitfield', belongings: 'apart', search: 'yes', searchedBy: 'Samuel Okafor, with her consent and her father there',
    searchGround: 'She had held scissors as a weapon an hour earlier', release: 'guardian', releasedTo: 'Paul Dunmore, father', releasedOn: '2026-11-17', releasedAt: '12:50', targets: 'none',
  }, [
    { what: 'Katie stays home with her father until the team has met with both', owner: 'maria', until: '2026-11-30' },
    { what: 'Scissors and knives in the art rooms are counted and locked', owner: 'samuel', until: '2026-12-18' },
  ]);

  yield '2026-11-18 09:30';
  await begunAssessment(scene, 'zoe');
  await interviewed(scene, {
    by: 'zoe', person: 'Katie Dunmore', part: 'person-of-concern', place: 'At home', happened: on('2026-11-18', '08:45'), othersPresent: 'Her father',
    quotes: '“They were all looking at me. I couldn’t make it stop.” “I didn’t want to hurt anybody. I wanted a door between us.”', impressions: 'Exhausted. Ashamed. Asked whether the others are all right.',
  });
  await spoke(scene, { by: 'maria', with: 'paul-dunmore', way: 'home-visit', happened: on('2026-11-18', '09:10'), said: 'Her sister left for the army on Sunday. He works nights this week and has taken the days off.' });
  await askedAboutWeapons(scene, { by: 'dana', askedOf: 'guardian', askedOfName: 'Paul Dunmore', happened: on('2026-11-18', '09:15'), answer: 'none' });

  yield '2026-11-19 16:10';
  await answered(scene, 'zoe', {
    'motive-grievance': notYetKnown('She says that a sentence was read aloud in class. The class remembers it differently; four students are still to be heard.', 'maria', '2026-12-01', 'person-of-concern', 'witness'),
    'motive-goal': contradicted('She wanted to be left alone. Nobody, her classmates included, heard her wish harm to anybody.', 'person-of-concern', 'witness'),
    'motive-other-ways': supported('She had asked to leave the room twice that morning.', 'witness', 'staff'),
    'weapon-access': contradicted('None at home. The scissors were on the table.', 'family', 'staff'),
    'weapon-seeking': contradicted('She took what lay in front of her, and put it down herself.', 'witness', 'police'),
    'stressor-recent': supported('Her sister left home three days before.', 'family', 'person-of-concern'),
    'despair-self-harm': contradicted('Asked twice, by Zoë and by the doctor. No.', 'person-of-concern', 'provider'),
  });
  await firstReadsAsked(scene, 'samuel', ['counseling', 'mental-health', 'administration']);
  await noted(scene, 'maria', on('2026-11-19', '13:00'), 'The art class met with Zoë for an hour. Two students want to write to Katie; we asked her first, and she would like that.');

  yield '2026-11-20 08:35';
  await firstReadGiven(scene, 'zoe', 'low', 'She wanted a door between herself and the class, and put the scissors down when there was one. What is still unheard are four students.');
};
