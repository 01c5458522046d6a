import { IntakeDesk, ReceiveReport, ReportDoor, ReportFile, type NewReport } from '../../intake/index.js';
import type { Id } from '../../kernel/ids.js';
import type { CastKey, SchoolKey } from '../district/index.js';
import type { DemoContext } from '../district-ids.js';
import { nobodyKnowsWhen } from './when.js';

/** A report as a story tells it; what is left out was answered with nothing, or with "no". */
export type Told = Pick<NewReport, 'words' | 'channel' | 'subject' | 'place' | 'happened'> & Partial<NewReport> & { at: SchoolKey };
type Told911 = Pick<NewReport, 'words' | 'subject'> & { at: SchoolKey };

/** Who reports, and on whose desk the report is found next. */
export interface Between { by: CastKey; for: CastKey }

/** Somebody reports a concern; gives the report's id as the one who handles it finds it. */
export async function reported(context: DemoContext, between: Between, { at, ...told }: Told): Promise<Id> {
  return sent(context, between, {
    immediateDanger: false, confidential: false, targets: '', weapon: ['none'], selfHarm: 'no', alreadyDone: '', evidence: { what: '', where: '', by: '' }, ...told, school: context.schools[at],
  });
}

/** The two-field record of an immediate danger: nothing else was asked. */
export function urgent(context: DemoContext, between: Between, told: Told911): Promise<Id> {
  return reported(context, between, { ...told, immediateDanger: true, channel: 'not-asked', place: '', happened: nobodyKnowsWhen, weapon: ['not-asked'], selfHarm: 'not-asked' });
}

async function sent(context: DemoContext, { by, for: handler }: Between, report: NewReport): Promise<Id> {
  const { app, viewers } = context;
  const receipt = await app.get(ReceiveReport).run(viewers[by], report);
  const { items } = await app.get(IntakeDesk).waitingFor(viewers[handler]);
  const ids = items.flatMap(({ href }) => /^\/reports\/([a-z2-7]{26})\//.exec(href)?.[1] ?? []);
  for (const id of ids) {
    const key = await app.get(ReportDoor).open(viewers[handler], 'report.read', id);
    if ((await app.get(ReportFile).record(key)).receipt === receipt) return id;
  }
  throw new Error(`the report did not reach the desk of ${handler}`);
}
