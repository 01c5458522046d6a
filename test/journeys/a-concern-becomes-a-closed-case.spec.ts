import type { Browser } from 'playwright-core';
import { Verification } from '../../src/audit/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import { openBrowser } from '../support/browser.js';
import { JourneyCast } from '../support/journey-cast.js';
import type { AtKeyboard } from '../support/journey-keyboard.js';
import { world } from '../support/world.js';
import { checkIn, closing, determination, disability, familyContact, goals, hops, interview, newInformation, notYet, partner, referral, report, review, safety, subject, target, themes, told, weapons } from './the-case.js';

const reporter = 'Sofia Castellane';

/** The main job by its pages alone: by keyboard, without any script in the browser. */
describe('a concern becomes a closed case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let browser: Browser;
  let cast: JourneyCast;
  let caseAddress: string;
  let reportAddress: string;
  beforeAll(async () => {
    the = await world({ listening: true });
    browser = await openBrowser();
    cast = new JourneyCast(the, browser);
  });
  afterAll(async () => {
    await cast.end();
    await browser.close();
    await the.end();
  });

  let broken = false;
  /** Each part builds on those before it: after one has failed, the rest says so and no more. */
  const part = (name: string, work: () => Promise<void>): void => test(name, async () => {
    if (broken) throw new Error('An earlier part of the journey failed.');
    broken = true;
    await work();
    broken = false;
  });

  /** Somebody at a part of the case, by way of their own first page. */
  async function at(who: CastKey, page: string): Promise<AtKeyboard> {
    const person = await cast.at(who);
    await person.follow(subject);
    return on(person, page);
  }

  async function on(person: AtKeyboard, page: string): Promise<AtKeyboard> {
    if (!(await person.shows('Case sections'))) await person.follow(subject);
    await person.follow(new RegExp(`^${page} ?(\\d.*)?$`), 'Case sections');
    return person;
  }

  part('Sofia reports what she heard, and asks for confidentiality', async () => {
    const sofia = await cast.at('sofia');
    await sofia.follow('Report a concern');
    await sofia.follow('No, or not right now');
    await sofia.fill(report);
    await sofia.press('Send report');
    expect(await sofia.words()).toContain('Kept confidential');
  });

  part('Maria triages it, confirms the person, and opens a case with a team', async () => {
    const maria = await cast.at('maria');
    await maria.follow(/D'Andre/);
    reportAddress = maria.path().replace('/triage', '');
    expect(await maria.words()).not.toContain(reporter);
    await maria.fill({ 'Which person is meant?': subject });
    await maria.press('Confirm this person');
    await maria.follow('Open a case');
    await maria.fill({
      Reason: 'A named target, a day, and a rifle that may be within reach.', 'Case manager': 'Maria Núñez, counseling',
      'Who else is on the team?': ['Samuel Okafor', 'Zoë Brânză', 'Anjali Deshmaru', 'Dana Whitfield'],
    });
    await maria.press('Open the case', 422);
    await maria.fill({ 'For what purpose does the officer join this case?': 'To check how a rifle at home is stored, and that it is safe.' });
    await maria.press('Open the case');
    caseAddress = maria.path();
    await on(maria, 'Team and people');
    expect(await maria.words()).toContain('Purpose: To check how a rifle');
    await maria.fill({ 'Part in this case': 'Target', 'Name, or who it is': target });
    await maria.press('Add this person');
  });

  part('nobody outside the team finds the case', async () => {
    const leonid = await cast.at('leonid');
    expect(await leonid.visit(`${the.settings.baseUrl}${caseAddress}`)).toBe(404);
    expect(await leonid.words()).not.toContain(subject);
    const sofia = await cast.at('sofia');
    expect(await sofia.visit(`${the.settings.baseUrl}${caseAddress}`)).toBe(404);
  });

  part('Samuel records immediate safety, entered late, with an interim measure', async () => {
    const samuel = await at('samuel', 'Immediate safety');
    await samuel.follow('Record immediate safety');
    await samuel.fill(safety);
    await samuel.fill({ 'What is done?': 'An adult walks with Tobias to his bus', 'Who looks after it?': 'Samuel Okafor', 'Until which day?': '2026-12-04' }, 'Measure 1');
    await samuel.press('Save safety record');
    expect(await samuel.words()).toContain('About Nov 16, 2026, 8:55 AM');
  });

  part('Maria works through all thirteen themes', async () => {
    const maria = await at('maria', 'Assessment');
    await maria.press('Begin the assessment');
    await maria.follow('1. Motive');
    for (const [theme, answers] of Object.entries(themes)) {
      expect(await maria.words()).toContain(`Theme ${Object.keys(themes).indexOf(theme) + 1} of 13`);
      const questions = await maria.headings('legend h2');
      expect(questions).toHaveLength(answers.length);
      for (const [index, [answer, narrative, source]] of answers.entries()) {
        await maria.fill({ [questions[index]!]: answer }, questions[index]);
        if (answer === notYet) await maria.fill({ 'Who will find out?': 'Zoë Brânză', 'By when?': '2026-11-18' }, questions[index]);
        await maria.fill({ 'What is known, and what is not': narrative, 'Where this comes from': source }, questions[index]);
      }
      await maria.press('Record and continue');
    }
    await on(maria, 'Overview');
    expect(await maria.words()).toContain('Zoë Brânză');
  });

  part('weapons, disability, an interview and the family are part of it', async () => {
    const dana = await at('dana', 'Assessment');
    await dana.follow('Weapons');
    await dana.follow('Record an answer');
    await dana.fill(weapons);
    await dana.press('Record the answer');
    const anjali = await at('anjali', 'Assessment');
    await anjali.follow('Disability and language');
    await anjali.fill(disability);
    await anjali.press('Record');
    const zoe = await at('zoe', 'Assessment');
    await zoe.follow('Interviews');
    await zoe.follow('Add interview notes');
    await zoe.fill(interview);
    await zoe.press('Save interview notes');
    await on(zoe, 'Assessment');
    await zoe.follow('Family contacts');
    expect(await zoe.words()).toContain('No contact with the children or the school');
    await zoe.follow('Add a family contact');
    await zoe.fill(familyContact);
    await zoe.press('Save contact');
  });

  part('Maria records the determination, and each discipline signs for itself', async () => {
    the.clock.moveTo('2026-11-17T16:00:00.000Z');
    const maria = await at('maria', 'Determination');
    await maria.follow('Set the level of concern');
    await maria.fill(determination);
    await maria.press('Record the determination');
    for (const who of ['maria', 'samuel', 'anjali'] as const) {
      const signer = await at(who, 'Determination');
      expect(await signer.words()).toContain('Provisional');
      await signer.follow('Read and sign');
      if (who === 'maria') {
        await signer.fill({ 'Your password': 'not the right words' });
        await signer.press('Sign the determination', 422);
      }
      await signer.fill({ 'Your password': cast.password });
      await signer.press('Sign the determination');
    }
    expect(await (await at('samuel', 'Determination')).words()).toContain('Signed by everybody the protocol asks');
  });

  part('the people who must know are told, and one is not, for a reason that a second person approves', async () => {
    const maria = await at('maria', 'Notices');
    const guardian = 'Log an attempt: Parent or guardian of the person of concern';
    await maria.follow(guardian);
    await maria.fill({ 'How?': 'By phone', 'What came of it?': 'No contact' });
    await maria.press('Save attempt');
    await maria.follow(guardian);
    await maria.fill({ ...told, 'Who was reached, or with whom was the message left?': 'Latrice Fairweather', 'What were they told, and what did they say?': 'What was said in class and what happens now. She asked what she can do.' });
    await maria.press('Save attempt');
    await maria.follow(`Log an attempt: Parent or guardian of the target, ${target}`);
    await maria.fill({ ...told, 'Who was reached, or with whom was the message left?': 'His father', 'What were they told, and what did they say?': 'What the school does today, and whom to call.', 'Was the person of concern named?': 'No' });
    await maria.press('Save attempt');
    await maria.follow('Log an attempt: Superintendent');
    await maria.fill({ ...told, 'Who was reached, or with whom was the message left?': 'The superintendent’s office', 'What were they told, and what did they say?': 'The school, the level, who leads.' });
    await maria.press('Save attempt');
    await maria.follow('Log an attempt: Reporter');
    await maria.fill({ ...told, 'What were they told, and what did they say?': 'Thanked; told that it is being followed up.' });
    await maria.press('Save attempt');
    await maria.follow(`Withhold: Target, ${target}`);
    await maria.fill({ 'Why should they not be told?': 'They know already', 'The reason in words': 'He heard it in class, and the principal spoke with him on Monday.' });
    await maria.press('Ask a second person');
    const dana = await at('dana', 'Notices');
    await dana.follow('Log an attempt: Law enforcement');
    await dana.fill({ ...told, 'Who was reached, or with whom was the message left?': 'The county desk', 'What were they told, and what did they say?': 'That a rifle was moved and seen to be gone.' });
    await dana.press('Save attempt');
    const zoe = await at('zoe', 'Notices');
    expect(await zoe.words()).toContain('1 required notice is still open');
    await zoe.follow(`Decide on withholding: Target, ${target}`);
    await zoe.fill({ 'Do you agree that they are not told?': 'Yes, withhold it', 'Why?': 'Telling him again would only frighten him.' });
    await zoe.press('Save decision');
    expect(await zoe.words()).not.toContain('still open');
  });

  part('the plan is written, approved once nothing is missing, and carried out', async () => {
    const maria = await at('maria', 'Support plan');
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
    await maria.press('Approve plan', 422);
    expect(await maria.words()).toContain('A reading partner lacks an owner and a review date');
    await maria.follow('Change: A reading partner');
    await maria.fill({ Owner: 'Anjali Deshmaru', 'Review it on': '2026-12-01' });
    await maria.press('Save changes');
    await maria.press('Approve plan');
    expect(await maria.words()).toContain('Approved by Maria Núñez');
    const zoe = await at('zoe', 'Support plan');
    await zoe.follow('Log a delivery: Counselor check-in');
    await zoe.fill({ 'Did it happen?': 'It happened', 'What was done, or why it did not happen': 'Half an hour; we wrote down three signs.' });
    await zoe.press('Log it');
    await on(zoe, 'Referrals');
    await zoe.follow('Add referral');
    await zoe.fill(referral);
    await zoe.press('Save as sent today');
  });

  part('closing is refused while anything is open', async () => {
    the.clock.moveTo('2026-12-02T16:00:00.000Z');
    const maria = await at('maria', 'Closing');
    expect((await maria.headings('.waiting__item strong')).sort()).toEqual(['Assessment', 'Interim measures', 'Next steps', 'Referrals', 'Reviews', 'Support plan', 'Support plan']);
    await maria.visit(`${the.settings.baseUrl}${caseAddress}/closures/new`);
    expect(await maria.words()).toContain('The case cannot close yet');
  });

  part('what was open is settled, each by its owner', async () => {
    const zoe = await at('zoe', 'Referrals');
    await zoe.follow('Ledgewater Community Mental Health');
    for (const state of hops) {
      await zoe.fill({ 'Where does it stand now?': state, 'Who said or did this?': 'Intake desk', 'How?': 'Phone' });
      await zoe.press('Save this step');
    }
    await on(zoe, 'Assessment');
    await zoe.follow('5. Stressors');
    const question = (await zoe.headings('legend h2')).at(-1)!;
    await zoe.fill({
      [question]: 'Could not be learned', 'Who tried?': 'Zoë Brânză', 'How?': 'Asked the mother and the family’s lawyer', 'Why could it not be learned?': 'Neither may say before the hearing.',
      'What is known, and what is not': 'Not known; a court order keeps him away from school.',
    }, question);
    await zoe.press('Record and continue');
    await on(zoe, 'Support plan');
    await zoe.follow('Start, pause or end: Counselor check-in');
    await zoe.fill({ 'What happens with it?': 'End it', 'Why does it end?': 'Completed', 'What came of it?': 'He comes by himself now.' });
    await zoe.press('Save');
    const anjali = await at('anjali', 'Support plan');
    await anjali.follow('Log a delivery: A reading partner');
    await anjali.fill({ 'Did it happen?': 'It did not happen', 'What was done, or why it did not happen': 'The partner was ill; we read together instead.' });
    await anjali.press('Log it');
    await on(anjali, 'Support plan');
    await anjali.follow('Start, pause or end: A reading partner');
    await anjali.fill({ 'What happens with it?': 'End it', 'Why does it end?': 'Replaced by another', 'What came of it?': 'He reads to a class of second graders.' });
    await anjali.press('Save');
    const samuel = await at('samuel', 'Immediate safety');
    await samuel.follow('End: An adult walks with Tobias to his bus');
    await samuel.fill({ 'Why does it end?': 'Tobias asked for it; he goes with friends.' });
    await samuel.press('End measure');
    const maria = await at('maria', 'Reviews');
    await maria.follow('Record a review');
    await maria.fill(review);
    await maria.press('Save review');
  });

  part('two signers of different disciplines close the case', async () => {
    const maria = await at('maria', 'Closing');
    await maria.follow('Close the case');
    await maria.fill({ ...closing, 'Your password': cast.password });
    await maria.press('Sign the closing');
    expect(await maria.words()).toContain('Waiting for a second signature');
    const samuel = await at('samuel', 'Closing');
    await samuel.follow('Read and sign this closing');
    await samuel.fill({ 'Your password': cast.password });
    await samuel.press('Sign and close the case');
    expect(await samuel.words()).toContain('This case is closed');
  });

  part('Samuel takes the summary, as a page and as a tagged PDF', async () => {
    const samuel = await at('samuel', 'Summary');
    await samuel.fill({ 'School official': 'Ruth Abernethy-Vance, Administration', 'What is it for?': 'Her meeting with the superintendent on Friday', 'Why may this person have it?': 'Answers for this case in the school or the district' });
    await samuel.press('Take the copy');
    const page = await samuel.words();
    for (const said of [subject, 'Could not be learned', 'Moderate: nothing was prepared', 'confidential reporter']) expect(page).toContain(said);
    expect(page).not.toContain(reporter);
    const pdf = await samuel.download('Download as PDF');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
  });

  part('Sofia learns that it was followed up, and not what was found', async () => {
    const sofia = await cast.at('sofia', '/reports/mine');
    await sofia.follow(subject);
    const receipt = await sofia.words();
    expect(receipt).toContain('Followed up on Nov 16, 2026');
    for (const found of ['High', 'rifle', 'closed', caseAddress]) expect(receipt).not.toContain(found);
  });

  part('her name stands on no page but the one for intake', async () => {
    for (const who of ['samuel', 'zoe', 'anjali', 'dana', 'maria'] as const) {
      for (const page of ['', '/reports', '/notices', '/history', '/team']) {
        expect(await (await cast.at(who, `${caseAddress}${page}`)).words()).not.toContain(reporter);
      }
    }
    const maria = await cast.at('maria', reportAddress);
    expect(await maria.words()).not.toContain(reporter);
    await maria.follow(/^See who it is/);
    expect(await maria.words()).toContain(reporter);
  });

  part('the history says in plain words who did and read what', async () => {
    const samuel = await at('samuel', 'History');
    const history = await samuel.words();
    for (const line of ['Maria Núñez looked at who a confidential reporter is']) expect(history).toContain(line);
  });

  part('new information opens the case again with a new assessment; the earlier one stays as it was', async () => {
    the.clock.moveTo('2027-01-12T16:00:00.000Z');
    const maria = await at('maria', 'Closing');
    await maria.follow('Record new information');
    await maria.fill(newInformation);
    await maria.press('Record');
    await on(maria, 'Assessment');
    expect(await maria.words()).toMatch(/Assessment 2, begun Jan 12, 2027/);
    await maria.follow('Assessment 1');
    expect(await maria.words()).toContain('Could not be learned');
    expect((await the.app.get(Verification).run()).breaks).toEqual([]);
  });
});
