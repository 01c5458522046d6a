import type { Answers } from './assessing.js';
import { contradicted, mixed, notYetKnown, supported } from './answer.js';

export const whatHappened: Answers = {
  'motive-grievance': supported('John says that D’Andre “took” his place on the wrestling team and humiliated him in front of everybody on November 6.', 'person-of-concern', 'witness', 'staff'),
  'motive-goal': supported('“I want him to know what it’s like to be scared in his own driveway.”', 'person-of-concern', 'messages'),
  'motive-other-ways': contradicted('John did not go to the coach or to anybody else. He says that it would not have helped.', 'person-of-concern', 'staff'),
  'communications-intent': supported('Three people received the same message on Sunday evening, with the picture of a rifle on a bed.', 'messages', 'witness'),
  'communications-warning': supported('One friend was told: “Stay home Tuesday.”', 'witness', 'messages'),
  'communications-escalation': supported('From insults on November 7 to a day and a place on November 15.', 'messages'),
  'interest-attacks': contradicted('Nothing in the school account, and his friends have heard nothing of the kind.', 'records', 'witness'),
  'interest-violence': mixed('He hunted with his grandfather. New since October: videos about following people unseen.', 'family', 'messages'),
  'weapon-access': supported('His late grandfather’s rifle stood in a closet. Since November 16 it is with the county deputies.', 'family', 'police'),
  'weapon-seeking': supported('He took the rifle out on Sunday for the picture, and bought a box of ammunition on November 13.', 'person-of-concern', 'police', 'family'),
  'planning-steps': supported('A note in his phone with the times at which D’Andre leaves practice, on three days.', 'police', 'messages'),
  'planning-rehearsal': supported('He sat in a car near D’Andre’s street on November 12. A neighbor remembers the car.', 'witness', 'police'),
  'capacity-ability': supported('He has hunted since he was twelve and shoots well.', 'family'),
  'capacity-opportunity': mixed('Same practice, same parking lot. Not now: he is at home with an adult, and the times of practice were changed.', 'staff', 'family'),
};

export const whatHelps: Answers = {
  'stressor-recent': supported('His grandfather died in August. He lost his place on the team in November.', 'family', 'staff'),
  'stressor-mistreatment': mixed('He was laughed at after the match on November 6; a clip went around. D’Andre had no part in it.', 'witness', 'messages'),
  'stressor-ahead': supported('The first home match is on December 4. The first holidays without his grandfather come before that.', 'family', 'staff'),
  'emotional-change': supported('Hardly sleeps, has left the supper table for weeks, and missed seven days since October.', 'family', 'records'),
  'developmental-context': contradicted('No plan and no services on record, and nothing that his teachers or his grandmother could name.', 'records', 'family', 'staff'),
  'despair-hopelessness': supported('“I don’t care what happens to me after.”', 'person-of-concern'),
  'despair-self-harm': mixed('Zoë asked plainly. He has thought about it since August and never tried. The suicide protocol began on November 17 and runs beside this case.', 'person-of-concern', 'family'),
  'violence-acceptable': supported('“He started it. That makes it fair.” Two days later: “I know how it sounds.”', 'person-of-concern'),
  'violence-encouraged': notYetKnown('One account that nobody can place answered “do it”. The deputies are asking whose it is.', 'dana', '2026-12-01', 'police'),
  'others-worried': supported('His grandmother, two friends, and his wrestling coach, each by themselves.', 'family', 'witness', 'staff'),
  'others-precautions': supported('D’Andre has slept at his aunt’s home since Monday. One friend stayed home on Tuesday.', 'target', 'family', 'witness'),
  'consistency-account': mixed('He first said that the picture was old. The phone shows that it is from Sunday; he then agreed.', 'person-of-concern', 'police'),
  'consistency-actions': mixed('He has kept to everything agreed since Monday. What he did before fits what he wrote.', 'family', 'police'),
  'protective-trusted-person': supported('His grandmother, and the pastor who buried his grandfather. The pastor comes every evening.', 'family', 'person-of-concern'),
  'protective-belonging': mixed('His dog, and a place in the welding course. He has lost the team.', 'person-of-concern', 'family'),
  'protective-help': supported('He and his grandmother said yes to the clinic, to the deputies, and to daily calls.', 'family', 'person-of-concern'),
  'protective-remorse': mixed('No word about D’Andre yet. He is sorry that his grandmother had deputies at the door.', 'person-of-concern'),
};
