import { Verification } from '../../src/audit/index.js';
import type { CaseJourney } from './case-journey.js';
import { newInformation, reporter, subject } from './the-case.js';

/** Summary, receipt, history, and the case opened again. */
export function whatStaysOfACase(journey: CaseJourney): void {
  journey.part('Samuel takes the summary, as a page and as a tagged PDF', async () => {
    const samuel = await journey.atClosed('samuel', 'Summary');
    await samuel.fill({ 'School official': 'Ruth Abernethy-Vance, Administration', 'What is it for?': 'Her meeting with the superintendent on Friday', 'Why may this person have it?': 'Answers for this case in the school or the district' });
    await samuel.press('Take the copy');
    const page = await samuel.words();
    for (const said of [subject, 'Could not be learned', 'Moderate: nothing was prepared', 'by Confidential reporter']) expect(page).toContain(said);
    expect(page).not.toContain(reporter);
    const pdf = await samuel.download('Download as PDF');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
  });

  journey.part('Sofia learns that it was followed up, and not what was found', async () => {
    const sofia = await journey.cast.at('sofia', '/reports/mine');
    await sofia.follow(subject);
    const receipt = await sofia.words();
    expect(receipt).toContain('Followed up on Nov 16, 2026');
    for (const found of ['level', 'rifle', 'closed', subject]) expect(receipt).not.toContain(found);
  });

  journey.part('her name stands on no page but the one for intake', async () => {
    for (const who of ['samuel', 'zoe', 'anjali', 'dana', 'maria'] as const) {
      for (const page of ['', '/reports', '/notices', '/history', '/team']) {
        expect(await (await journey.cast.at(who, `${journey.caseAddress}${page}`)).words()).not.toContain(reporter);
      }
    }
    const maria = await journey.cast.at('maria', journey.reportAddress);
    expect(await maria.words()).not.toContain(reporter);
    await maria.follow(/^See who it is/);
    expect(await maria.words()).toContain(reporter);
  });

  journey.part('the history says in plain words who did and read what', async () => {
    const samuel = await journey.atClosed('samuel', 'History');
    expect(await samuel.words()).toContain('Maria Núñez looked at who a confidential reporter is (at intake)');
    await samuel.fill({ Who: 'Dana Whitfield', What: 'Looking' });
    await samuel.press('Show');
    expect(new Set(await samuel.headings('.trail__line bdi'))).toEqual(new Set(['Dana Whitfield']));
    for (const line of ['looked at the notices', 'looked at the history', 'began an answer about weapons']) expect(await samuel.words()).toContain(`Dana Whitfield ${line}`);
    await samuel.fill({ Who: 'Zoë Brânză', What: 'Changes' });
    await samuel.press('Show');
    for (const line of ['approved withholding a notice', 'added interview notes', 'followed up a referral']) expect(await samuel.words()).toContain(`Zoë Brânză ${line}`);
    expect(await samuel.words()).not.toContain('looked at');
  });

  journey.part('new information opens the case again with a new assessment; the earlier one stays as it was', async () => {
    journey.the.clock.moveTo('2027-01-12T16:00:00.000Z');
    const maria = await journey.atClosed('maria', 'Closing');
    await maria.follow('Record new information');
    await maria.fill(newInformation);
    await maria.press('Record');
    await journey.on(maria, 'Assessment');
    expect(await maria.words()).toMatch(/Assessment 2, begun Jan 12, 2027/);
    await maria.follow('Assessment 1');
    expect(await maria.words()).toContain('Could not be learned');
    expect((await journey.the.app.get(Verification).run()).breaks).toEqual([]);
  });
}
