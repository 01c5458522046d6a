import {
  AcknowledgeRouting, AddReportToCase, ConfirmSubject, ConfirmTriage, OpenCaseFromReport, ReportDoor, ReportFile, TriageChoices, TriageReport, type ReportKey, type Route,
} from '../../intake/index.js';
import type { Id } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import type { CastKey } from '../district/index.js';
import type { DemoContext } from '../district-ids.js';
import { letIn } from './officers.js';
import { setAside, statedNoConflict } from './restraining.js';
import { accountOf, place, type Scene } from './scene.js';

type Verb = 'report.triage' | 'report.second-read' | 'report.routing.acknowledge' | 'case.open';
const keyTo = ({ app, viewers }: DemoContext, who: CastKey, verb: Verb, report: Id): Promise<ReportKey> => app.get(ReportDoor).open(viewers[who], verb, report);
const versionOf = ({ app }: DemoContext, key: ReportKey): Promise<number> => app.get(ReportFile).version(key);

/** Somebody confirms which person of the district a report is about. */
export async function isAbout(context: DemoContext, who: CastKey, report: Id, subject: string): Promise<void> {
  const key = await keyTo(context, who, 'report.triage', report);
  await context.app.get(ConfirmSubject).run(key, await versionOf(context, key), { person: context.person(subject) });
}

type LooseOutcome = { reason: string } & (
  | { outcome: 'addressed'; whatWasDone: string } | { outcome: 'routed'; route: Route; to: CastKey } | { outcome: 'gather'; by: CastKey; until: string } | { outcome: 'unfounded' });

/** A triage that opens no case; the second reading falls due on the next school day. */
export async function triaged(context: DemoContext, who: CastKey, report: Id, decision: LooseOutcome): Promise<void> {
  const { app } = context;
  const key = await keyTo(context, who, 'report.triage', report);
  const common = { version: await versionOf(context, key), reason: decision.reason, secondDueOn: await app.get(TriageChoices).nextSchoolDay(key) };
  if (decision.outcome === 'gather') await app.get(TriageReport).run(key, { ...common, outcome: 'gather', by: accountOf(context, decision.by), until: localDate(decision.until) });
  else if (decision.outcome === 'routed') await app.get(TriageReport).run(key, { ...common, outcome: 'routed', route: decision.route, receiver: accountOf(context, decision.to) });
  else if (decision.outcome === 'addressed') await app.get(TriageReport).run(key, { ...common, outcome: 'addressed', whatWasDone: decision.whatWasDone });
  else await app.get(TriageReport).run(key, { ...common, outcome: 'unfounded' });
}

/** A second reader of another discipline agrees, or sends the report back. */
export async function secondRead(context: DemoContext, who: CastKey, report: Id, agrees: boolean, reason: string): Promise<void> {
  const key = await keyTo(context, who, 'report.second-read', report);
  await context.app.get(ConfirmTriage).run(key, { triage: key.facts.triage!, agrees, reason });
}

export async function acknowledged(context: DemoContext, who: CastKey, report: Id): Promise<void> {
  const key = await keyTo(context, who, 'report.routing.acknowledge', report);
  await context.app.get(AcknowledgeRouting).run(key, key.facts.triage!);
}

export interface Opening {
  about: string;
  reason: string;
  /** The case manager first. */
  team: readonly CastKey[];
  /** The officer, where one joins: for what purpose, until which day, and who lets them in. */
  officer?: { by: CastKey; purpose: string; until: string };
  /** Nobody has said yet that nothing stands between them and the case. */
  unstated?: true;
}

/** Triage confirms the person and opens a case. */
export async function opened(context: DemoContext, who: CastKey, report: Id, { about, reason, team, officer, unstated }: Opening): Promise<Scene> {
  await isAbout(context, who, report, about);
  const key = await keyTo(context, who, 'case.open', report);
  const members = team.map((one) => place(context, one));
  const caseId = await context.app.get(OpenCaseFromReport).run(key, { version: await versionOf(context, key), reason, manager: members[0]!.account, members });
  const scene = { context, caseId };
  if (officer !== undefined) await letIn(scene, officer.by, 'dana', officer.purpose, officer.until);
  await setAside(scene, team[0]!, 'Reporting a concern is everybody’s duty, and no reason to stay away from it.');
  if (!unstated) await statedNoConflict(scene, [...team, ...(officer === undefined ? [] : ['dana' as const])]);
  return scene;
}

/** Triage finds that a report belongs to a case that is open already. */
export async function joined({ context, caseId }: Scene, who: CastKey, report: Id, reason: string, readBy: string): Promise<void> {
  const key = await keyTo(context, who, 'report.triage', report);
  await context.app.get(AddReportToCase).run(key, { version: await versionOf(context, key), reason, caseId, readBy: localDate(readBy) });
}
