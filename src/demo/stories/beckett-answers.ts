import type { Answers } from './assessing.js';
import { contradicted, mixed, supported } from './answer.js';

export const whatHappened: Answers = {
  'motive-grievance': supported('Radu laughed at his reading aloud on the first day, and twice in the week after.', 'person-of-concern', 'witness'),
  'motive-goal': mixed('“I want him to stop.” Later: “I wanted him to be scared of me for once.”', 'person-of-concern'),
  'motive-other-ways': supported('He asked to read last, and then not to read aloud at all.', 'staff'),
  'communications-intent': supported('“I’ll bring something to make you stop.” Said to Radu in the lunch line.', 'witness', 'target'),
  'communications-warning': contradicted('Nobody else was told anything.', 'witness'),
  'communications-escalation': contradicted('One sentence, on one day.', 'witness', 'staff'),
  'interest-attacks': contradicted('None.', 'family', 'staff'),
  'interest-violence': contradicted('Nothing beyond the games that his whole class plays.', 'family', 'person-of-concern'),
  'weapon-access': contradicted('The mother was asked, and asked the grandparents too. None.', 'family'),
  'weapon-seeking': contradicted('Nothing was brought; his bag was opened with him and his mother.', 'staff', 'family'),
  'stressor-recent': supported('New school, and the first year in which his class reads aloud.', 'staff', 'family'),
  'stressor-mistreatment': supported('Laughing and a nickname, on most days of the second week.', 'witness', 'staff'),
  'stressor-ahead': supported('The reading test in October.', 'staff'),
  'emotional-change': supported('Bites his sleeves; asked twice to go home.', 'staff', 'family'),
  'developmental-context': supported('A 504 plan for dyslexia. Nobody in his new classes had read it yet.', 'records', 'staff'),
};

export const whatHelps: Answers = {
  'despair-hopelessness': contradicted('Talks about the robot team all the time.', 'person-of-concern', 'family'),
  'despair-self-harm': contradicted('Asked. No.', 'person-of-concern', 'family'),
  'violence-acceptable': mixed('“If nobody helps, you have to.”', 'person-of-concern'),
  'violence-encouraged': contradicted('Nobody.', 'witness'),
  'others-worried': mixed('Radu’s father was. The teachers were not.', 'family', 'staff'),
  'others-precautions': supported('Radu changed his lunch line.', 'target'),
  'capacity-ability': contradicted('Nothing points to it.', 'staff'),
  'capacity-opportunity': supported('Four classes together.', 'records'),
  'planning-steps': contradicted('None. He does not know himself what “something” was.', 'person-of-concern'),
  'planning-rehearsal': contradicted('None.', 'witness'),
  'consistency-account': supported('Both boys tell the same.', 'person-of-concern', 'target'),
  'consistency-actions': supported('Stayed away from Radu as agreed.', 'staff'),
  'protective-trusted-person': supported('His mother, and Leo since the robot team.', 'person-of-concern', 'family'),
  'protective-belonging': supported('The robot team.', 'person-of-concern', 'staff'),
  'protective-help': supported('The mother came the same day and brought the plan from his old school.', 'family'),
  'protective-remorse': mixed('Sorry to have frightened Radu; still hurt himself.', 'person-of-concern'),
};

/** What had changed six weeks later: on this the level was lowered. */
export const whatChanged: Answers = {
  'stressor-mistreatment': contradicted('No incident since September 14. Radu and two others were spoken with; one of them reads with Beckett now.', 'staff', 'witness', 'person-of-concern'),
  'others-precautions': contradicted('Radu is back in his usual lunch line.', 'target', 'staff'),
  'violence-acceptable': contradicted('“I can tell Ms. Nkomeza. She does things.”', 'person-of-concern'),
  'protective-remorse': supported('He asked to talk with Radu himself. They did, with Thandi, on October 12.', 'person-of-concern', 'target'),
};
