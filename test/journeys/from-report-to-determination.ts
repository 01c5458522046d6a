import type { CaseJourney } from './case-journey.js';
import { determination, disability, familyContact, interview, notYet, report, reporter, safety, subject, target, themes, weapons } from './the-case.js';

/** Report, triage, case, immediate safety, assessment, and a level that three disciplines sign. */
export function fromReportToDetermination(journey: CaseJourney): void {
  journey.part('Sofia reports what she heard, and asks for confidentiality', async () => {
    const sofia = await journey.cast.at('sofia');
    await sofia.follow('Report a concern');
    await sofia.follow('No, or not right now');
    await sofia.fill(report);
    await sofia.press('Send report');
    expect(await sofia.words()).toContain('Kept confidential');
  });

  journey.part('Maria triages it, confirms the person, and opens a case with a team', async () => {
    const maria = await journey.cast.at('maria');
    await maria.follow(/D'Andre/);
    journey.reportAddress = maria.path().replace('/triage', '');
    expect(await maria.words()).not.toContain(reporter);
    await maria.fill({ 'Which person is meant?': subject });
    await maria.press('Confirm this person');
    await maria.follow('Open a case');
    await maria.fill({
      Reason: 'A named target, a day, and a rifle that may be within reach.', 'Case manager': 'Maria Núñez, counseling',
      'Who else is on the team?': ['Samuel Okafor', 'Zoë Brânză', 'Anjali Deshmaru'],
    });
    await maria.press('Open the case');
    journey.caseAddress = maria.path();
    await journey.on(maria, 'Team and people');
    await maria.fill({ 'Part in this case': 'Target', 'Name, or who it is': target });
    await maria.press('Add this person');
  });

  journey.part('Samuel, who chairs, lets the officer join for a purpose and until a day', async () => {
    const samuel = await journey.at('samuel', 'Law enforcement');
    await samuel.fill({ Officer: 'Dana Whitfield', 'For what purpose?': 'To check how a rifle at home is stored, and that it is safe.', 'Last day on the team': '2027-02-26' });
    await samuel.press('Let the officer join');
    expect(await samuel.words()).toContain('Purpose: To check how a rifle');
  });

  journey.part('nobody outside the team finds the case', async () => {
    const leonid = await journey.cast.at('leonid');
    expect(await leonid.visit(`${journey.address}${journey.caseAddress}`)).toBe(404);
    expect(await leonid.words()).not.toContain(subject);
    const sofia = await journey.cast.at('sofia');
    expect(await sofia.visit(`${journey.address}${journey.caseAddress}`)).toBe(404);
  });

  journey.part('Samuel records immediate safety, entered late, with an interim measure', async () => {
    const samuel = await journey.at('samuel', 'Immediate safety');
    await samuel.follow('Record immediate safety');
    await samuel.fill(safety);
    await samuel.fill({ 'What is done?': 'An adult walks with Tobias to his bus', 'Who looks after it?': 'Samuel Okafor', 'Until which day?': '2026-12-04' }, 'Measure 1');
    await samuel.press('Save safety record');
    expect(await samuel.words()).toContain('About Nov 16, 2026, 8:55 AM');
  });

  journey.part('Maria works through all thirteen themes', async () => {
    const maria = await journey.at('maria', 'Assessment');
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
      if (theme === 'Motive') {
        await maria.press('Save draft');
        await maria.visit(maria.address);
        expect(await maria.value('textarea')).toBe(answers[0]![1]);
      }
      await maria.press('Record and continue');
    }
    await journey.on(maria, 'Overview');
    expect(await maria.words()).toContain('Zoë Brânză');
  });

  journey.part('weapons, disability, an interview and the family are part of it', async () => {
    const dana = await journey.at('dana', 'Assessment');
    await dana.follow('Weapons');
    await dana.follow('Record an answer');
    await dana.fill(weapons);
    await dana.press('Record the answer');
    const anjali = await journey.at('anjali', 'Assessment');
    await anjali.follow('Disability and language');
    await anjali.fill(disability);
    await anjali.press('Record');
    const zoe = await journey.at('zoe', 'Assessment');
    await zoe.follow('Interviews');
    await zoe.follow('Add interview notes');
    await zoe.fill(interview);
    await zoe.press('Save interview notes');
    await journey.on(zoe, 'Assessment');
    await zoe.follow('Family contacts');
    expect(await zoe.words()).toContain('No contact with the children or the school');
    await zoe.follow('Add a family contact');
    await zoe.fill(familyContact);
    await zoe.press('Save contact');
  });

  journey.part('Maria records the determination, and each discipline signs for itself', async () => {
    journey.the.clock.moveTo('2026-11-17T16:00:00.000Z');
    const maria = await journey.at('maria', 'Determination');
    await maria.follow('Set the level of concern');
    await maria.fill(determination);
    await maria.press('Record the determination');
    for (const who of ['maria', 'samuel', 'anjali'] as const) {
      const signer = await journey.at(who, 'Determination');
      expect(await signer.words()).toContain('Provisional');
      await signer.follow('Read and sign');
      if (who === 'maria') {
        await signer.fill({ 'Your password': 'not the right words' });
        await signer.press('Sign the determination', 422);
      }
      await signer.fill({ 'Your password': journey.cast.password });
      await signer.press('Sign the determination');
    }
    expect(await (await journey.at('samuel', 'Determination')).words()).toContain('Signed by everybody the protocol asks');
  });
}
