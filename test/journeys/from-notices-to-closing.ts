import type { CaseJourney } from './case-journey.js';
import type { AtKeyboard } from '../support/journey-keyboard.js';
import { checkIn, closing, goals, hops, partner, referral, review, target } from './the-case.js';

/** Notices, support plan, and everything settled before two signers close the case. */
export function fromNoticesToClosing(journey: CaseJourney): void {
  journey.part('the people who must know are told, and one is not, for a reason that a second person approves', async () => {
    const maria = await journey.at('maria', 'Notices');
    await maria.follow('Log an attempt: Parent or guardian of the person of concern');
    await maria.fill({ 'How?': 'By phone', 'What came of it?': 'No contact' });
    await maria.press('Save attempt');
    await tell(maria, 'Parent or guardian of the person of concern', 'Latrice Fairweather', { [said]: 'What was said in class and what happens now. She asked what she can do.' });
    await tell(maria, `Parent or guardian of the target, ${target}`, 'His father', { [said]: 'What the school does today, and whom to call.', 'Was the person of concern named?': 'No' });
    await tell(maria, 'Superintendent', 'The superintendent’s office', { [said]: 'The school, the level, who leads.' });
    await tell(maria, 'Reporter', null, { [said]: 'Thanked; told that it is being followed up.' });
    await maria.follow(`Withhold: Target, ${target}`);
    await maria.fill({ 'Why should they not be told?': 'They know already', 'The reason in words': 'He heard it in class, and the principal spoke with him on Monday.' });
    await maria.press('Ask a second person');
    const dana = await journey.at('dana', 'Notices');
    await tell(dana, 'Law enforcement', 'The county desk', { [said]: 'That a rifle was moved and seen to be gone.' });
    const zoe = await journey.at('zoe', 'Notices');
    expect(await zoe.words()).toContain('1 required notice is still open');
    await zoe.follow(`Decide on withholding: Target, ${target}`);
    await zoe.fill({ 'Do you agree that they are not told?': 'Yes, withhold it', 'Why?': 'Telling him again would only frighten him.' });
    await zoe.press('Save decision');
    expect(await zoe.words()).not.toContain('still open');
  });

  journey.part('the plan is written, approved once nothing is missing, and carried out', async () => {
    const maria = await journey.at('maria', 'Support plan');
    await maria.follow('Write goals and parts');
    await maria.fill(goals);
    await maria.press('Save');
    await maria.follow('Add from the library');
    await maria.follow('Counselor check-in');
    await maria.fill(checkIn);
    await maria.press('Add to the plan');
    await maria.follow('Add in own words');
    await maria.fill(partner);
    await maria.press('Add to the plan');
    expect(await maria.words()).toContain('You wrote the goals and parts.');
    const samuel = await journey.at('samuel', 'Support plan');
    await samuel.press('Approve plan', 422);
    expect(await samuel.words()).toContain('A reading partner lacks an owner and a review date');
    await journey.on(maria, 'Support plan');
    await maria.follow('Change: A reading partner');
    await maria.fill({ Owner: 'Anjali Deshmaru', 'Review it on': '2026-12-01' });
    await maria.press('Save changes');
    await journey.on(samuel, 'Support plan');
    await samuel.press('Approve plan');
    expect(await samuel.words()).toContain('Approved by Samuel Okafor');
    const zoe = await journey.at('zoe', 'Support plan');
    await zoe.follow('Log a delivery: Counselor check-in');
    await zoe.fill({ 'Did it happen?': 'It happened', 'What was done, or why it did not happen': 'Half an hour; we wrote down three signs.' });
    await zoe.press('Log it');
    await journey.on(zoe, 'Referrals');
    await zoe.follow('Add referral');
    await zoe.fill(referral);
    await zoe.press('Save as sent today');
  });

  journey.part('closing is refused while anything is open', async () => {
    journey.the.clock.moveTo('2026-12-02T16:00:00.000Z');
    const maria = await journey.at('maria', 'Closing');
    expect((await maria.headings('.waiting__item strong')).sort()).toEqual(['Assessment', 'Interim measures', 'Next steps', 'Referrals', 'Reviews', 'Support plan', 'Support plan']);
    await maria.visit(`${journey.address}${journey.caseAddress}/closures/new`);
    expect(await maria.words()).toContain('The case cannot close yet');
  });

  journey.part('what was open is settled, each by its owner', async () => {
    const zoe = await journey.at('zoe', 'Referrals');
    await zoe.follow('Ledgewater Community Mental Health');
    for (const state of hops) {
      await zoe.fill({ 'Where does it stand now?': state, 'Who said or did this?': 'Intake desk', 'How?': 'Phone' });
      await zoe.press('Save this step');
    }
    await journey.on(zoe, 'Assessment');
    await zoe.follow('5. Stressors');
    const question = (await zoe.headings('legend h2')).at(-1)!;
    await zoe.fill({
      [question]: 'Could not be learned', 'Who tried?': 'Zoë Brânză', 'How?': 'Asked the mother and the family’s lawyer', 'Why could it not be learned?': 'Neither may say before the hearing.',
      'What is known, and what is not': 'Not known; a court order keeps him away from school.',
    }, question);
    await zoe.press('Record and continue');
    await journey.on(zoe, 'Support plan');
    await zoe.follow('Start, pause or end: Counselor check-in');
    await zoe.fill({ 'What happens with it?': 'End it', 'Why does it end?': 'Completed', 'What came of it?': 'He comes by himself now.' });
    await zoe.press('Save');
    const anjali = await journey.at('anjali', 'Support plan');
    await anjali.follow('Log a delivery: A reading partner');
    await anjali.fill({ 'Did it happen?': 'It did not happen', 'What was done, or why it did not happen': 'The partner was ill; we read together instead.' });
    await anjali.press('Log it');
    await journey.on(anjali, 'Support plan');
    await anjali.follow('Start, pause or end: A reading partner');
    await anjali.fill({ 'What happens with it?': 'End it', 'Why does it end?': 'Replaced by another', 'What came of it?': 'He reads to a class of second graders.' });
    await anjali.press('Save');
    const samuel = await journey.at('samuel', 'Immediate safety');
    await samuel.follow('End: An adult walks with Tobias to his bus');
    await samuel.fill({ 'Why does it end?': 'Tobias asked for it; he goes with friends.' });
    await samuel.press('End measure');
    const maria = await journey.at('maria', 'Reviews');
    await maria.follow('Record a review');
    await maria.fill(review);
    await maria.press('Save review');
  });

  journey.part('two signers of different disciplines close the case', async () => {
    const maria = await journey.at('maria', 'Closing');
    await maria.follow('Close the case');
    await maria.fill({ ...closing, 'Your password': journey.cast.password });
    await maria.press('Sign the closing');
    expect(await maria.words()).toContain('Waiting for a second signature');
    const samuel = await journey.at('samuel', 'Closing');
    await samuel.follow('Read and sign this closing');
    await samuel.fill({ 'Your password': journey.cast.password });
    await samuel.press('Sign and close the case');
    expect(await samuel.words()).toContain('This case is closed');
  });
}

const said = 'What were they told, and what did they say?';

async function tell(person: AtKeyboard, notice: string, whom: string | null, answers: Record<string, string>): Promise<void> {
  await person.follow(`Log an attempt: ${notice}`);
  await person.fill({ 'How?': 'By phone', 'What came of it?': 'Reached', ...(whom === null ? {} : { 'Who was reached, or with whom was the message left?': whom }), ...answers });
  await person.press('Save attempt');
}
