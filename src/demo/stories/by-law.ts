import { CaseDoor, MyCases } from '../../cases/index.js';
import { AskForIdentity, CaseReports, DecideIdentityRequest, ReportDoor, type NewIdentityRequest } from '../../intake/index.js';
import type { Id } from '../../kernel/ids.js';
import type { CastKey } from '../district/index.js';
import type { DemoContext } from '../district-ids.js';
import type { Story } from '../stories.js';

/** Two requests for who wrote about John in confidence: a lawyer's letter, declined; a court's order, approved. */
export const byLaw: Story = async function* (context) {
  yield '2026-11-20 14:05';
  const report = await confidentialReport(context);
  const letter = await asked(context, 'irene', report, {
    recipient: 'The attorney of John’s grandmother', ground: 'parent', reference: 'Letter of November 19, 2026', reason: 'The letter asks to inspect the record, with the name of whoever made the report.',
  });

  yield '2026-11-20 14:40';
  await decided(context, 'ingrid', report, letter, false, 'A guardian may inspect John’s record without the name. No order asks for it; the copy goes out as it is, with “confidential reporter”.');

  yield '2026-11-20 15:20';
  const order = await asked(context, 'ingrid', report, {
    recipient: 'The juvenile court of the county', ground: 'court-order', reference: 'Order of November 20, 2026', reason: 'The court orders the name, to hear the person who had the message first, in closed session.',
  });

  yield '2026-11-20 15:50';
  await decided(context, 'irene', report, order, true, 'I called the clerk: the order is genuine, names this report, and asks for no more than the name.');
};

async function confidentialReport({ app, viewers }: DemoContext): Promise<Id> {
  const cases = await app.get(MyCases).page(viewers.irene, { open: null, number: null, nameKeys: [], before: null, limit: 100 });
  for (const { id } of cases) {
    const found = (await app.get(CaseReports).read(await app.get(CaseDoor).open(viewers.irene, 'case.read', id))).find(({ confidential }) => confidential === 1);
    if (found !== undefined) return found.id;
  }
  throw new Error('no case began with a confidential report');
}

async function asked({ app, viewers }: DemoContext, by: CastKey, report: Id, request: NewIdentityRequest): Promise<Id> {
  return app.get(AskForIdentity).run(await app.get(ReportDoor).open(viewers[by], 'report.identity.release', report), request);
}

async function decided({ app, viewers }: DemoContext, by: CastKey, report: Id, request: Id, approves: boolean, reason: string): Promise<void> {
  await app.get(DecideIdentityRequest).run(await app.get(ReportDoor).open(viewers[by], 'report.identity.approve', report), request, { approves, reason });
}
