import type { Answers } from './assessing.js';
import { contradicted, couldNotLearn, mixed, notYetKnown, supported } from './answer.js';

export const whatHappened: Answers = {
  'motive-grievance': supported('Wren feels shut out by one lunch table since a photo of Wren was passed around in August with a mocking line under it.', 'person-of-concern', 'staff', 'messages'),
  'motive-goal': mixed('The journal says “they will all know what I can do to them.” Asked what that meant, Wren said: “I wanted them scared, the way I was.”', 'person-of-concern', 'records'),
  'motive-other-ways': supported('Wren told a campus supervisor in August and moved tables twice. The photo stayed up.', 'person-of-concern', 'staff'),
  'communications-intent': supported('One journal page in English class, with the names of the table written down. Nothing said aloud to anybody.', 'records', 'staff'),
  'communications-warning': contradicted('Nobody was warned to stay away, and Wren said goodbye to nobody.', 'witness', 'target'),
  'communications-escalation': contradicted('Earlier journal pages are sad, not threatening. This is the only page of its kind.', 'records', 'staff'),
  'interest-attacks': contradicted('No searches on the school account, no drawings, and teachers have heard no such talk.', 'records', 'staff'),
  'interest-violence': contradicted('Wren draws birds and plays a building game. The library record fits.', 'records', 'family'),
  'weapon-access': mixed('A hunting rifle at the father’s home, locked since September 16 with the key at work. None at the mother’s home.', 'family'),
  'weapon-seeking': contradicted('Wren has never asked to go along, and has not gone near the case.', 'family', 'person-of-concern'),
  'planning-steps': contradicted('The list is the names of everybody at the table. No day, place or means stands beside them.', 'records', 'person-of-concern'),
  'planning-rehearsal': contradicted('Nobody was followed, and nothing was tried out.', 'target', 'witness', 'staff'),
  'capacity-ability': notYetKnown('Nobody has asked yet what Wren learned on the hunting weekend last fall.', 'zoe', '2026-09-24', 'family'),
  'capacity-opportunity': supported('Same lunch, same English class, and the same bus on Tuesdays.', 'staff', 'records'),
};

export const whatHelps: Answers = {
  'stressor-recent': supported('The parents parted in June. Wren changes homes every week since then.', 'family', 'person-of-concern'),
  'stressor-mistreatment': supported('The photo was shared by nine students. Two of them called Wren a name in the hall. The bullying process began on September 15.', 'messages', 'staff', 'target'),
  'stressor-ahead': supported('Picture day is on October 2, and the class trip in December puts the same students in one bus.', 'staff', 'person-of-concern'),
  'emotional-change': supported('Late six times in four weeks, and no longer in the art room at lunch.', 'records', 'staff'),
  'developmental-context': mixed('The 504 plan is for anxiety: a place to go before it gets too much. On September 14 the room was locked.', 'records', 'staff'),
  'despair-hopelessness': mixed('“It never stops, so what’s the point of trying.” But also: “I want to be in the spring show.”', 'person-of-concern'),
  'despair-self-harm': contradicted('Asked by Zoë, alone and plainly. No thoughts of suicide, now or before. The mother sees none.', 'person-of-concern', 'family'),
  'violence-acceptable': contradicted('“Hurting them would make me the person they say I am.”', 'person-of-concern'),
  'violence-encouraged': contradicted('Nobody urges it. One friend told Wren to tear the page up.', 'witness'),
  'others-worried': mixed('Sofia is worried about Wren, more than about what Wren might do. Anne-Sophie is afraid.', 'staff', 'target'),
  'others-precautions': supported('Anne-Sophie takes the long way to third period.', 'target', 'family'),
  'consistency-account': supported('Wren, Sofia and the messages tell the same order of events.', 'person-of-concern', 'staff', 'messages'),
  'consistency-actions': supported('Wren stayed where asked, gave up the journal without argument, and came to both talks.', 'staff'),
  'protective-trusted-person': supported('Sofia, and the grandmother in Ledgewater. Sofia has agreed to a set time each week.', 'person-of-concern', 'staff'),
  'protective-belonging': supported('The spring show: Wren paints the sets. Two friends from middle school.', 'person-of-concern', 'family', 'staff'),
  'protective-help': supported('Both parents came, separately and on the same day. They agreed to counseling and to locking the rifle away.', 'family'),
  'protective-remorse': mixed('Sorry that Anne-Sophie is afraid. Not ready to talk about the others.', 'person-of-concern'),
};

export const whatZoeLearned: Answers = {
  'capacity-ability': couldNotLearn(
    'Wren was at a hunting camp once and says: “I held the flashlight.” The father remembers it differently, and there was nobody else.',
    'Zoë Brânză', 'Asked Wren on September 21 and the father by phone on September 22', 'The two accounts do not agree and nobody else was there', 'person-of-concern', 'family'),
};

export const whatLiesAhead: Answers = {
  'stressor-ahead': notYetKnown('The class trip is in the week of December 14. Who sits in which bus, and which adults ride along, is not decided yet.', 'sofia', '2026-12-03', 'staff'),
};
