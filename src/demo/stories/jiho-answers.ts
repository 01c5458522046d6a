import type { Answers } from './assessing.js';
import { contradicted, mixed, supported } from './answer.js';

export const whatHappened: Answers = {
  'motive-grievance': supported('Two classmates have called him “teacher’s robot” since spring, in class and on the bus.', 'person-of-concern', 'staff', 'witness'),
  'motive-goal': mixed('“I want them to be sorry. I don’t know how.”', 'person-of-concern'),
  'motive-other-ways': supported('He told his class teacher in May, and a bus aide in September.', 'person-of-concern', 'staff'),
  'communications-intent': supported('A page in a shared document: “People who will be sorry”, with two names and a line of knives made of letters.', 'records', 'staff'),
  'communications-warning': contradicted('Nobody was warned.', 'witness'),
  'communications-escalation': contradicted('One page, written in one evening.', 'records'),
  'interest-attacks': contradicted('None. He builds paper bridges and tests them.', 'family', 'staff'),
  'interest-violence': contradicted('Nothing that sets him apart from his class.', 'family', 'staff'),
  'weapon-access': contradicted('The mother was asked. Kitchen knives, as everywhere; no firearm.', 'family'),
  'weapon-seeking': contradicted('No.', 'family', 'staff'),
  'stressor-recent': mixed('His sister leaves for college next year and he has begun to count the months.', 'family', 'person-of-concern'),
  'stressor-mistreatment': supported('Teasing on most days; one push on the bus steps on September 22. Nothing was done about it until now.', 'witness', 'staff', 'person-of-concern'),
  'stressor-ahead': supported('The class camp at the end of October, in one cabin with both of them.', 'staff'),
  'emotional-change': supported('Stomach aches on Mondays since August; two half days missed.', 'family', 'records'),
  'developmental-context': contradicted('No plan on record and no question of one so far.', 'records', 'staff'),
};

export const whatHelps: Answers = {
  'despair-hopelessness': mixed('“It will be the same in sixth grade.”', 'person-of-concern'),
  'despair-self-harm': contradicted('Asked by Naomi in words for his age. No.', 'person-of-concern', 'family'),
  'violence-acceptable': contradicted('“You go to jail for that. And it’s mean.”', 'person-of-concern'),
  'violence-encouraged': contradicted('Nobody.', 'witness'),
  'others-worried': mixed('The parents of one classmate are. His teacher is worried for him.', 'family', 'staff'),
  'others-precautions': mixed('One of the two moved to another bus seat.', 'witness'),
  'capacity-ability': contradicted('Nothing points to it.', 'staff', 'family'),
  'capacity-opportunity': supported('Same class, same bus.', 'staff'),
  'planning-steps': contradicted('Two names and a drawing. No day, no place.', 'records', 'person-of-concern'),
  'planning-rehearsal': contradicted('None.', 'staff', 'witness'),
  'consistency-account': supported('The bus aide and two classmates tell the same as he does.', 'witness', 'staff'),
  'consistency-actions': supported('He deleted the page and told his sister before anybody found it.', 'records', 'family'),
  'protective-trusted-person': supported('His sister, and Naomi since last year.', 'person-of-concern', 'family'),
  'protective-belonging': supported('The bridge club; he is its treasurer.', 'person-of-concern', 'staff'),
  'protective-help': supported('The mother says yes to everything offered and asks that the teasing stop.', 'family'),
  'protective-remorse': supported('“I felt bad after. I took it away.”', 'person-of-concern'),
};
