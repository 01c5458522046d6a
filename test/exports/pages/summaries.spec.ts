import { createHash } from 'node:crypto';
import { exportPaths } from '../../../src/exports/index.js';
import { SummaryPdf } from '../../../src/exports/queries/summary-pdf.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { cookieOf, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { TakeSummary } from '../../../src/exports/index.js';
import { aClosedCase } from '../../cases/closed-case.js';
import { aCopiedCase, sealed } from '../a-copied-case.js';

describe('summary of a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let copy: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCopiedCase(the);
    copy = await the.app.get(TakeSummary).run(await keyFor(the, 'maria', 'case.summary.take', id), { recipient: the.district.viewers.ruth.account, purpose: 'Meeting on <Friday>', basis: 'oversight' });
  });
  afterAll(() => the.end());

  const form = () => ({ kind: 'official', official: `${the.district.viewers.ruth.account} principal`, purpose: 'Meeting on Friday about the plan', basis: 'oversight' });

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['sofia', 404, ['access.refused']], ['dana', 404, ['access.refused']],
    ['maria', 200, ['case.summary.started']], ['irene', 200, ['case.summary.started']],
  ] as const)('%s asks for the form and gets %i', (as, expect, ledger) => scenario(the, { as, get: exportPaths.summary(id), expect, ledger: [...ledger] }));

  test.each([[null, 303], ['leonid', 404], ['ruth', 404], ['sofia', 404], ['maria', 200], ['irene', 200]] as const)('%s asks for a copy and its file and gets %i', async (as, expect) => {
    await scenario(the, { as, get: exportPaths.copy(id, copy), expect });
    await scenario(the, { as, get: exportPaths.file(id, copy), expect });
  });

  test('the print page has the content, names the copy, and is recorded before it is sent', () => scenario(the, {
    as: 'maria', get: exportPaths.copy(id, copy), expect: 200, ledger: ['case.summary.viewed'],
    shows: ['Case summary', 'Jordan Ellis', copy, 'Confidential reporter', 'Meeting on &lt;Friday&gt;', 'Audit trail', 'Texts for fewer readers are never part of one', 'Download as PDF', '&lt;b&gt;loud&lt;/b&gt; #set text(red)'],
    hides: ['Sofia', sealed, '<b>loud', the.district.viewers.sofia.account],
  }));

  test('the file is a PDF whose SHA-256 the ledger has, the same at each download', async () => {
    const download = async () => the.app.getHttpAdapter().getInstance().inject({ method: 'GET', url: exportPaths.file(id, copy), headers: { cookie: await cookieOf(the, 'maria') } });
    const [one, two] = [await download(), await download()];
    expect(one.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': expect.stringMatching(/^attachment; filename="case-summary-2026-27-\d{4}-[a-z2-7]{8}\.pdf"$/) as string, 'cache-control': 'no-store' });
    expect(one.rawPayload.equals(two.rawPayload)).toBe(true);
    const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry ORDER BY seq DESC LIMIT 1');
    expect(JSON.parse(entry!.body)).toMatchObject({ act: 'case.summary.downloaded', items: [copy], detail: { sha256: createHash('sha256').update(one.rawPayload).digest('hex') } });
  });

  test('taking a copy leads to it', async () => {
    const { headers } = await scenario(the, { as: 'maria', post: exportPaths.copies(id), with: form(), expect: 303, ledger: ['case.summary.taken'], location: new RegExp(`^/cases/${id}/summaries/[a-z2-7]{26}$`) });
    await scenario(the, { as: 'maria', get: String(headers.location), expect: 200, shows: ['Ruth Abernethy-Vance', 'Meeting on Friday about the plan'] });
    await scenario(the, { as: 'samuel', get: exportPaths.summary(id), expect: 200, shows: ['Copies taken', 'Meeting on Friday about the plan'] });
  });

  test('a closed case can be copied too', async () => {
    const closed = await aClosedCase(the);
    await scenario(the, { as: 'maria', post: exportPaths.copies(closed), with: form(), expect: 303, ledger: ['case.summary.taken'] });
  });

  test.each([
    ['parent', 'inspect'], ['agency', 'release'], ['court', 'subpoena'], ['other', 'school officials only'],
  ])('a copy for %s is refused with the reason, and what was typed stays', (kind, word) => scenario(the, {
    as: 'maria', post: exportPaths.copies(id), with: { ...form(), kind }, expect: 422, ledger: ['form.returned'], shows: [word, 'Meeting on Friday about the plan'],
  }));

  test.each([
    [{ official: '' }, 'Choose the school official who gets this copy'],
    [{ official: `${newId()} principal` }, 'Choose the school official who gets this copy'],
    [{ official: 'ruth' }, 'Choose the school official who gets this copy'],
    [{ kind: '' }, 'Choose who gets this copy'],
    [{ purpose: 'why' }, 'Write what this copy is for'],
    [{ purpose: 'x'.repeat(1001) }, 'Use at most 1,000 characters'],
    [{ basis: 'curiosity' }, 'Choose why this person may have it'],
  ])('a faulty form comes back (%#)', (wrong, sentence) => scenario(the, { as: 'maria', post: exportPaths.copies(id), with: { ...form(), ...wrong }, expect: 422, ledger: ['form.returned'], shows: [sentence] }));

  test('an officer without a purpose on this case and the IT administrator get none', async () => {
    const { dana, theo } = the.district.viewers;
    await scenario(the, { as: 'maria', post: exportPaths.copies(id), with: { ...form(), official: `${dana.account} sro` }, expect: 422, shows: ['An officer gets a copy only while on the team'] });
    await scenario(the, { as: 'maria', post: exportPaths.copies(id), with: { ...form(), official: `${theo.account} it-administrator` }, expect: 422, shows: ['reads no case'] });
    await scenario(the, { as: 'maria', get: exportPaths.summary(id), expect: 200, hides: [theo.name] });
  });

  test('a copy of another case, an unknown and a malformed one are not found', async () => {
    const other = await aCase(the);
    for (const one of [copy, newId(), 'x']) {
      await scenario(the, { as: 'maria', get: exportPaths.copy(other, one), expect: 404 });
      await scenario(the, { as: 'maria', get: exportPaths.file(other, one), expect: 404 });
    }
  });

  test('where no file can be made the page says so, and nothing is recorded as sent', async () => {
    const press = the.app.get(SummaryPdf);
    Object.assign(press, { unavailable: 'PDF files cannot be made on this kind of machine.' });
    await scenario(the, { as: 'maria', get: exportPaths.copy(id, copy), expect: 200, shows: ['PDF files cannot be made on this kind of machine.'], hides: ['Download as PDF'] });
    await scenario(the, { as: 'maria', get: exportPaths.file(id, copy), expect: 409, ledger: [], shows: ['PDF files cannot be made'] });
    Object.assign(press, { unavailable: null });
  });

  test('an unknown field is no form of ours', () => scenario(the, { as: 'maria', post: exportPaths.copies(id), with: { ...form(), admin: 'yes' }, expect: 400, ledger: [] }));
});
