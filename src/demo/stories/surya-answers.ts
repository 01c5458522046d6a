import type { Answers } from './assessing.js';
import { contradicted, mixed, supported } from './answer.js';

export const whatHappened: Answers = {
  'motive-grievance': contradicted('Surya has nothing against Khôi: “He’s nice. He helped me with fractions.”', 'person-of-concern', 'witness'),
  'motive-goal': contradicted('Wanted to be part of something, and to have a film that people watch.', 'person-of-concern'),
  'motive-other-ways': contradicted('There was no problem of Surya’s own to settle.', 'person-of-concern'),
  'communications-intent': mixed('“I’ll film it” in answer to Teo, twice. Nothing about hurting anybody.', 'messages'),
  'communications-warning': contradicted('Nobody was warned.', 'witness'),
  'communications-escalation': contradicted('Two messages on one evening.', 'messages'),
  'interest-attacks': contradicted('None.', 'family', 'staff'),
  'interest-violence': mixed('Watches clips of fights at other schools, like many in the grade.', 'person-of-concern', 'messages'),
  'weapon-access': contradicted('The mother was asked: none in the home.', 'family'),
  'weapon-seeking': contradicted('No.', 'family', 'person-of-concern'),
  'stressor-recent': supported('New in the grade since August, and eats alone.', 'staff', 'person-of-concern'),
  'stressor-mistreatment': contradicted('Nobody is unkind. Nobody is much of a friend either.', 'person-of-concern', 'staff'),
  'stressor-ahead': mixed('The mother’s work may move them again in January.', 'family'),
  'emotional-change': contradicted('As always, say all five teachers.', 'staff'),
  'developmental-context': contradicted('No plan and nothing to add.', 'records', 'staff'),
};

export const whatHelps: Answers = {
  'despair-hopelessness': contradicted('Plans a film about the river for the spring.', 'person-of-concern'),
  'despair-self-harm': contradicted('Asked. No.', 'person-of-concern', 'family'),
  'violence-acceptable': contradicted('“It was dumb. Somebody could get hurt for a video.”', 'person-of-concern'),
  'violence-encouraged': supported('Teo asked, and it felt good to be asked.', 'person-of-concern', 'messages'),
  'others-worried': contradicted('Nobody.', 'staff', 'family'),
  'others-precautions': contradicted('Nobody.', 'staff', 'witness'),
  'capacity-ability': contradicted('Nothing points to it.', 'staff'),
  'capacity-opportunity': mixed('Shares the bus with Khôi. Sits in front of him and talks with him.', 'staff', 'witness'),
  'planning-steps': mixed('Knew the day and the place and had said yes to being there.', 'messages', 'person-of-concern'),
  'planning-rehearsal': contradicted('None.', 'witness'),
  'consistency-account': supported('The messages and the account agree.', 'messages', 'person-of-concern'),
  'consistency-actions': supported('Showed the phone before anybody asked.', 'staff'),
  'protective-trusted-person': supported('The mother, and the librarian.', 'person-of-concern', 'staff'),
  'protective-belonging': mixed('Films. Would like to join the media club, and does not dare to ask.', 'person-of-concern'),
  'protective-help': supported('The mother comes when asked and is glad of a call.', 'family'),
  'protective-remorse': supported('Wrote to Khôi on the same day, without being told to.', 'person-of-concern', 'target'),
};
