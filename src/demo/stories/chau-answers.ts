import type { Answers } from './assessing.js';
import { contradicted, mixed, supported } from './answer.js';

export const whatHappened: Answers = {
  'motive-grievance': supported('Châu was left off the mock trial team after two years on it and believes that three teammates asked for it.', 'person-of-concern', 'witness', 'staff'),
  'motive-goal': mixed('“I wanted them to lose.” Of the sentence about the trial she says that she meant to read their messages aloud.', 'person-of-concern'),
  'motive-other-ways': supported('She wrote to the coach twice and asked for a meeting. There was no answer for two weeks.', 'records', 'staff'),
  'communications-intent': supported('Two messages to the team chat, on October 27 and 28: “You will all be sorry on the day of the trial. I mean it.”', 'messages', 'witness'),
  'communications-warning': contradicted('Nobody was told to stay away.', 'witness', 'messages'),
  'communications-escalation': mixed('The second message repeats the first and adds “I mean it”. There was none after October 28.', 'messages'),
  'interest-attacks': contradicted('Nothing of the kind in the account, in her reading, or in what people tell.', 'records', 'staff', 'family'),
  'interest-violence': contradicted('Nobody knows of any. She reads court cases for fun.', 'family', 'staff'),
  'weapon-access': contradicted('Both parents say that there is no weapon in the home, and none at her uncle’s.', 'family', 'person-of-concern'),
  'weapon-seeking': contradicted('No sign of it anywhere.', 'family', 'records'),
  'planning-steps': mixed('She had saved screenshots of two years of messages in one folder, named after the day of the trial. Nothing else.', 'person-of-concern', 'messages'),
  'planning-rehearsal': contradicted('None that anybody saw.', 'witness', 'staff'),
  'capacity-ability': contradicted('Nothing points to means or skill for violence.', 'family', 'staff'),
  'capacity-opportunity': supported('She shares two classes with the team, and the trial is in a public courthouse.', 'staff', 'records'),
};

export const whatHelps: Answers = {
  'stressor-recent': supported('The team, and a grandmother in Vietnam who is very ill.', 'family', 'person-of-concern'),
  'stressor-mistreatment': mixed('Jokes about how she speaks, in the spring. The coach remembers one and spoke about it then.', 'person-of-concern', 'staff', 'messages'),
  'stressor-ahead': supported('The trial is on December 11. A flight to Vietnam may come at any time.', 'family', 'staff'),
  'emotional-change': mixed('Quieter, and eats alone. Grades and attendance are as always.', 'staff', 'records'),
  'developmental-context': contradicted('No plan on record, and nothing that would explain it.', 'records', 'staff'),
  'despair-hopelessness': contradicted('Angry, with plans for college and for the summer.', 'person-of-concern', 'family'),
  'despair-self-harm': contradicted('Asked by Maria, alone. No.', 'person-of-concern'),
  'violence-acceptable': contradicted('“I want to win an argument, not a fight.”', 'person-of-concern'),
  'violence-encouraged': contradicted('A cousin told her to let it go.', 'family'),
  'others-worried': mixed('Two teammates are afraid. Her English teacher and her parents are not, and say why.', 'witness', 'staff', 'family'),
  'others-precautions': supported('One teammate has missed practice twice.', 'staff', 'family'),
  'consistency-account': mixed('She says that she wrote once in anger. There are two messages, a day apart.', 'person-of-concern', 'messages'),
  'consistency-actions': supported('She handed over the folder of screenshots herself and has stayed out of the chat.', 'person-of-concern', 'staff'),
  'protective-trusted-person': supported('Her mother, and Sofia, who coached her first speech.', 'person-of-concern', 'family', 'staff'),
  'protective-belonging': supported('The debate circle at the library, her little brother, and a summer course.', 'person-of-concern', 'family'),
  'protective-help': supported('Her parents came twice and ask for a talk with the coach. She agreed to one with a mediator.', 'family', 'person-of-concern'),
  'protective-remorse': mixed('She took the messages back in writing. Of one teammate she still says: “She knows what she did.”', 'person-of-concern', 'messages'),
};
