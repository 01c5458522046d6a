import type { Answers } from './assessing.js';
import { contradicted, mixed, supported } from './answer.js';

export const whatHappened: Answers = {
  'motive-grievance': contradicted('Jordan is angry at nobody. The alarm hurt.', 'person-of-concern', 'staff', 'family'),
  'motive-goal': contradicted('Asked who should be hurt: “Nobody. The noise.”', 'person-of-concern'),
  'motive-other-ways': supported('Jordan has a card for “too loud”. It lay in the backpack, and backpacks stay in the hall during a drill.', 'staff', 'records'),
  'communications-intent': mixed('“I’ll blow up the class,” once, as the alarm began. The words come from a video that Jordan repeats when it is loud.', 'staff', 'family'),
  'communications-warning': contradicted('No warning, no goodbye.', 'staff'),
  'communications-escalation': contradicted('The same words at home for two years, never longer or more exact.', 'family'),
  'interest-attacks': contradicted('None. The interests are elevators and weather.', 'family', 'staff'),
  'interest-violence': contradicted('None that anybody knows.', 'family', 'staff'),
  'weapon-access': contradicted('None at home; the mother was asked and says why she is certain.', 'family'),
  'weapon-seeking': contradicted('Nothing of the kind.', 'family', 'staff'),
  'stressor-recent': supported('The new alarm is much louder than last year’s.', 'staff'),
  'stressor-mistreatment': contradicted('The class knows Jordan and waits. One new student laughed, and was sorry.', 'witness', 'staff'),
  'stressor-ahead': supported('The next drill is in November.', 'records'),
  'emotional-change': contradicted('Back to usual within ten minutes, and the next day as always.', 'staff', 'family'),
  'developmental-context': supported('Autism, with repeated phrases under stress, as the IEP describes. Loud sounds are named in it. The step for drills was not taken that day.', 'records', 'staff', 'family'),
};

export const whatHelps: Answers = {
  'despair-hopelessness': contradicted('Looks forward to the elevator museum in spring.', 'person-of-concern', 'family'),
  'despair-self-harm': contradicted('Asked in plain words, with pictures. No; and no sign of it at home.', 'person-of-concern', 'family'),
  'violence-acceptable': contradicted('“Hitting is not allowed.”', 'person-of-concern'),
  'violence-encouraged': contradicted('Nobody.', 'staff', 'witness'),
  'others-worried': contradicted('Nobody who knows Jordan is worried. A substitute who does not was frightened, and rightly reported it.', 'staff', 'family'),
  'others-precautions': contradicted('Nobody changed anything.', 'witness', 'staff'),
  'capacity-ability': contradicted('No means and no skill for what the words say.', 'staff', 'family'),
  'capacity-opportunity': contradicted('An adult is close by all day, to help.', 'staff', 'records'),
  'planning-steps': contradicted('None.', 'staff', 'family'),
  'planning-rehearsal': contradicted('None.', 'staff', 'family'),
  'consistency-account': supported('Everybody tells the same, Jordan included.', 'person-of-concern', 'staff', 'witness'),
  'consistency-actions': supported('Covered both ears, said the words, sat down on the floor.', 'staff', 'witness'),
  'protective-trusted-person': supported('The classroom aide, and Leo in science.', 'person-of-concern', 'staff'),
  'protective-belonging': supported('The weather log of the science room is Jordan’s, every morning.', 'staff', 'person-of-concern'),
  'protective-help': supported('Mother and school have worked together since kindergarten.', 'family', 'staff'),
  'protective-remorse': supported('“I’m sorry I said the video.” Told to the class by Jordan’s own wish.', 'person-of-concern', 'staff'),
};
