/** What the cast writes in the journey of one case, by the labels of the pages. Every person in it is invented. */

export const subject = "D'Andre Fairweather";
/** Whose name only intake sees. */
export const reporter = 'Sofia Castellane';
export const target = 'Tobias van der Hoeveling';

export const report = {
  'What was said or done?': '“Tobias will be sorry on Friday. I have seen to it.”',
  'How was it noticed?': 'Said aloud',
  'Who is it about?': subject,
  'When did it happen?': '2026-11-16', 'At what time?': '08:20', 'How sure is that?': 'About',
  'Where did it happen?': 'English, room 114',
  'A weapon?': ['Somebody said they have one or can get one', 'There may be one at home'],
  'Any sign that the person may hurt or kill themselves?': 'No',
  'Who or what could be harmed?': target,
  'What has been done already?': 'I kept the page and told nobody yet.',
  'Is there anything to keep, such as a note, a drawing or a screenshot?': 'A page of his notebook',
  'Where is it kept?': 'A locked desk in room 114', 'Who keeps it?': 'The reporter',
  'Should your name be kept confidential?': ['Yes, keep my name confidential'],
};

export const safety = {
  'How urgent is it?': 'Today',
  'Where is the person of concern?': 'Counseling office',
  'Who is with them?': 'Maria Núñez',
  'Were they released?': 'Still at school',
  'Where are their bag, locker contents and phone?': 'Kept apart from them',
  'Was anything searched?': 'Searched',
  'Who searched?': 'Samuel Okafor; no officer asked for it',
  'What gave reason for the search?': 'The words about Friday and the page of the notebook',
  'Are the targets safe?': 'Yes',
  'How, or what is still to do?': 'Tobias is in the main office with the principal.',
  'At what time?': '08:55', 'How sure is that?': 'About',
};

const [yes, no, both] = ['Supported', 'Contradicted', 'Mixed'];
export const notYet = 'Not yet known';

/** Every question of the thirteen themes in its order: answer, what is known, where it comes from. */
export const themes: Readonly<Record<string, readonly (readonly [answer: string, narrative: string, source: string])[]>> = {
  Motive: [[yes, 'He says Tobias laughed at his reading in class for weeks.', 'Person of concern'], [both, 'He wants Tobias to be afraid, “not hurt”.', 'Person of concern'], [yes, 'He asked for another seat twice.', 'Staff']],
  Communications: [[yes, 'The words in class, and one line in the notebook.', 'Staff'], [no, 'Nobody heard a warning or a goodbye.', 'Witness or friend'], [both, 'Louder since October, not more detailed.', 'Staff']],
  'Inappropriate interests': [[no, 'None that staff or family know of.', 'Staff'], [no, 'He talks about wrestling and cars.', 'Family']],
  'Weapons access': [[yes, 'His uncle keeps a hunting rifle in the house.', 'Family'], [no, 'He has not asked for the key.', 'Family']],
  Stressors: [[yes, 'His parents’ court date was in October.', 'Family'], [yes, 'Two students imitate how he reads aloud.', 'Witness or friend'], [notYet, 'Whether the father means to come back to town.', 'Family']],
  'Emotional and developmental issues': [[yes, 'Sleeps little, late to school since October.', 'School records'], [yes, 'His IEP names reading aloud as a stressor.', 'School records']],
  'Desperation or despair': [[no, 'He makes plans for the spring season.', 'Person of concern'], [no, 'Asked directly; he says no, and his mother agrees.', 'Family']],
  'Violence seen as an option': [[both, '“He would deserve a scare.”', 'Person of concern'], [yes, 'Two friends told him to “do it”.', 'Witness or friend']],
  'Concerned others': [[yes, 'His mother and his coach are worried.', 'Family'], [yes, 'Tobias changed his way to the bus.', 'Target']],
  Capacity: [[both, 'He can shoot; he does not have the key.', 'Family'], [yes, 'They share English and the same bus.', 'School records']],
  Planning: [[both, 'A day is named, nothing was prepared.', 'Messages or writing'], [no, 'No sign of it.', 'Messages or writing']],
  Consistency: [[yes, 'His account fits what two classmates say.', 'Witness or friend'], [both, 'He says it is over, and wrote on after that.', 'Messages or writing']],
  'Protective factors': [[yes, 'His coach, and his grandmother.', 'Person of concern'], [yes, 'The team, and the spring season.', 'Person of concern'], [yes, 'He and his mother want help.', 'Family'], [yes, 'He wrote to Tobias that he was sorry.', 'Target']],
};

export const weapons = {
  'Who was asked?': 'Parent or guardian', Name: 'Latrice Fairweather',
  'Can the person reach a weapon?': 'Yes, a weapon is within reach',
  'What is it, where is it, and how is it kept?': 'A hunting rifle of his uncle, in a cabinet; the key hung beside it.',
  'What was done about it?': 'Moved off site',
  'Checked by': 'Dana Whitfield saw the empty cabinet', 'Checked on': '2026-11-16',
};

export const disability = {
  'Is that right, as far as the team knows?': 'Yes, as recorded',
  'Did the team read the plan, or ask about the services?': 'Yes',
  'Who that knows the plan took part?': 'Anjali Deshmaru, special-education teacher',
};

export const interview = {
  'Who was interviewed?': subject, 'What part do they have in the case?': 'The person of concern',
  'Who else was there?': 'Anjali Deshmaru', 'Where?': 'Counseling office',
  'What the person said': '“I wanted him to be scared for once. I was not going to do anything.”',
  'What you noticed': 'Looked at the floor; spoke up when asked about wrestling.',
  'Was it recorded?': 'No', 'Was the parent or guardian told of this interview?': 'Yes', 'When and by whom, or why not': 'Before it began, by telephone, by Maria',
};

export const familyContact = { 'With whom?': 'Latrice Fairweather', 'How?': 'Phone call', 'What was said': 'She drove the rifle to her brother in the next county, and asks for help with mornings.' };

export const determination = {
  'Who took part?': ['Samuel Okafor', 'Maria Núñez', 'Zoë Brânză', 'Anjali Deshmaru', 'Dana Whitfield'],
  'What did the team find?': ['A threat to other people'],
  'Other facts that it rests on': 'The seating plan of English since August.',
  'Level of concern': 'High',
  'Why this level?': 'A target and a day were named and a rifle was within reach. It is gone now, and he takes help.',
  'Does anybody on the team disagree?': 'Yes', 'Who disagrees?': 'Anjali Deshmaru',
  'What do they say?': 'Moderate: nothing was prepared, and reading aloud set it off.',
};

export const goals = {
  'What is this plan to reach?': 'D’Andre reads without being laughed at; Tobias takes his bus again.',
  'The student’s part, in their own words': '“I talk to Coach before I blow up.”',
  'The family’s part, in their own words': '“The rifle stays at my brother’s.”',
};

export const closing = {
  'Why can this case close now?': 'No new words or writing for weeks, the rifle is gone, both students are in class.',
  'What was achieved against the plan?': 'Counseling ended with its goals met; reading aloud is by choice.',
  'What should happen if concern returns?': 'Watch for lateness and new writing; tell Maria; his coach helps.',
  'Who was told that the case closes?': 'The family by Maria, Tobias and his family by the principal.',
};

export const checkIn = { 'What is it to reach?': 'He says when it gets too much, before it does.', Owner: 'Zoë Brânză', 'Review it on': '2026-12-01', 'Has it begun?': 'Yes' };
export const partner = { 'What will be done': 'A reading partner', 'What is it to reach?': 'He reads without an audience.', 'Starts on': '2026-11-17', 'How often': 'Every week', 'Has it begun?': 'Yes' };

export const referral = { 'To which agency?': 'Ledgewater Community Mental Health', 'For what?': 'Counseling after school, with his mother', 'Consent of the family or the adult student': 'Given' };
export const hops = ['Appointment made', 'First visit took place', 'Completed'];

export const review = {
  'Who of the team took part?': ['Maria Núñez', 'Samuel Okafor', 'Zoë Brânză'], 'Who else took part': 'His mother',
  'What changed since the last review?': 'On time every day; Tobias takes his bus again.', 'What did the team decide?': 'Move toward closing', 'Why?': 'The plan was kept and the goals are met.',
};

export const newInformation = { 'What was learned since the case closed?': 'A classmate heard: “I am not done with him.”', 'What does the team do with it?': 'Reopen the case', 'Why?': 'The same target, and words of the same kind.' };
