import { EndpointGuard } from '../../src/access/pages/endpoint-guard.js';
import { RecordRefusal } from '../../src/access/commands/record-refusal.js';
import { CaseReads } from '../../src/cases/store/case-reads.js';
import { ReportReads } from '../../src/intake/store/report-reads.js';
import { RenderPage } from '../../src/platform/web/render-page.js';
import type { Id } from '../../src/kernel/ids.js';
import type { Cell } from './asking.js';
import type { Ground, Somebody } from './ground.js';
import type { State } from './who-may.js';

type Facts = { about: Record<string, unknown> };
/** Takes one guard away; what it gives puts it back. */
type Without = () => () => void;
export interface Guard { state: State; without: Without; which: (cell: Cell) => boolean }

/** Every guard that stands between a request and a case, how to take it away, and requests that only it keeps out. */
export function guardsOf(the: Ground, people: readonly Somebody[]): Record<string, Guard> {
  const about = (change: (found: Facts) => Record<string, unknown>): Without => () => replaced(the.app.get<{ facts: (id: Id) => Promise<Facts | null> }>(CaseReads), 'facts', (real) => async (id) => {
    const found = await real(id);
    return found === null ? null : { ...found, about: { ...found.about, ...change(found) } };
  });
  const openReports: Without = () => replaced(the.app.get<{ facts: (id: Id) => Promise<object | null> }>(ReportReads), 'facts', (real) => async (id) => {
    const found = await real(id);
    return found === null ? null : { ...found, exclusions: [] };
  });
  const router: Without = () => replaced(EndpointGuard.prototype as unknown as { refuse: () => Promise<void> }, 'refuse', () => async () => undefined);
  const silent: Without = () => replaced(the.app.get<{ run: () => Promise<void> }>(RecordRefusal), 'run', () => async () => undefined);
  const unseen: Without = () => replaced(RenderPage.prototype as unknown as { record: () => Promise<void> }, 'record', () => async () => undefined);
  const read = ({ row }: Cell): boolean => row.method === 'GET' && row.path === '/cases/:caseId/steps/:stepId';
  const always = [{ from: '2026-01-05T00:00:00.000Z', until: null, purpose: 'x' }];
  return {
    'the seat at the router': { state: 'open', without: router, which: ({ row, who }) => row.path.startsWith('/accounts') && who.role === 'teacher' },
    'the place on the team': { state: 'open', without: about(() => ({ members: people.flatMap(({ account }) => always.map((place) => ({ account, ...place }))) })), which: read },
    'the end of a place': { state: 'open', without: about(({ about: { members } }) => ({ members: (members as object[]).map((member) => ({ ...member, until: null })) })), which: read },
    'the recusal': { state: 'open', without: about(() => ({ exclusions: [] })), which: read },
    'the seal': { state: 'sealed', without: about(() => ({ sealed: false })), which: read },
    'the closing': { state: 'closed', without: about(() => ({ closed: false })), which: ({ row, who }) => row.writes && who.relation === 'member' },
    'the hold': { state: 'held', without: about(() => ({ held: false })), which: ({ row, who }) => row.hides && who.relation === 'member' },
    'the recusal, for reports': { state: 'open', without: openReports, which: ({ row }) => row.path === '/reports/:reportId' },
    'the entry of a refusal': { state: 'open', without: silent, which: read },
    'the entry of a view': { state: 'open', without: unseen, which: read },
  };
}

function replaced<T extends object, K extends keyof T>(owner: T, name: K, by: (real: T[K]) => T[K]): () => void {
  const real = (owner[name] as { bind(to: T): T[K] }).bind(owner);
  const original = owner[name];
  owner[name] = by(real);
  return () => { owner[name] = original; };
}
