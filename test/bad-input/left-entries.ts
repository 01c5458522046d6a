import { ModulesContainer } from '@nestjs/core';
import { routesOf } from '../../src/platform/web/index.js';
import type { MetForm } from '../support/met-forms.js';
import type { World } from '../support/world.js';

/** Acts that a form leaves beside the one that its route declares, or instead of it: each list whole and in its order, as a pattern. */
const alsoLeaves: Record<string, readonly string[]> = {
  '/accounts/:accountId/links': ['account.link.made form.returned'], // the page that answers shows the link
  '/accounts/imports/:importId/takings': ['account.created staff.imported staff.import.taken'],
  '/accounts/:accountId/offboarding': ['account.offboarding.began seat.ended account.switched (case.handed-over )+(track.lead.changed track.member.released )+account.offboarded'],
  '/audit-samples': ['audit.sample.drawn case.audit.drawn'],
  '/cases/:caseId/closures/:closureId/signatures': ['case.closure.signed case.closed'],
  '/cases/:caseId/conflicts': ['case.conflict.declared case.passed-to-district'],
  '/cases/:caseId/conflicts/answers': ['case.conflict.recorded'],
  '/cases/:caseId/first-reads': ['assessment.first-read.replaced'],
  '/cases/:caseId/reopenings': ['case.reopened assessment.begun'],
  '/handovers/:accountId': ['handover.made case.handed-over'],
  '/reports/:reportId/case-reopening': ['case.reopened assessment.begun report.triaged'],
  '/reports/:reportId/cases': ['case.opened report.triaged'],
  '/reports/:reportId/subjects': ['person.added report.subject.confirmed'],
  '/seats/waiting': ['seat.declined'],
  '/setup/:token': ['account.created seat.given'],
  '/tracks/:trackId/ending': ['track.entry.added track.ended'],
  '/tracks/:trackId/entries': ['track.entry.corrected'],
  '/tracks/without-lead': ['track.lead.changed track.member.released'],
  '/training/courses/examples': ['training.course.added training.course.added training.course.added'],
};

/** Where a form asks for more than one page can be got right with, or what others have sent before may stand in its way: the spec of its page, which holds what it leaves. */
export const sentElsewhere: Record<string, string> = {
  '/cases/:caseId/assessment/facts/:factId/class': 'cases/pages/note-readers.spec.ts', // one page for every kind of text: only its writer keeps reading it
  '/cases/:caseId/assessment/family-contacts/:contactId/class': 'cases/pages/note-readers.spec.ts',
  '/cases/:caseId/assessment/interviews/:interviewId/class': 'cases/pages/note-readers.spec.ts',
  '/cases/:caseId/notes/:noteId/class': 'cases/pages/note-readers.spec.ts',
  '/cases/:caseId/closures/:closureId/signatures': 'cases/pages/closures.spec.ts',
  '/cases/:caseId/closures/:closureId/withdrawal': 'cases/pages/closures.spec.ts',
  '/cases/:caseId/deadlines/:clockId/moves': 'cases/pages/clocks.spec.ts',
  '/cases/:caseId/determination': 'assessment/pages/determination.spec.ts',
  '/cases/:caseId/plan/approvals': 'management/pages/plan.spec.ts',
  '/cases/:caseId/stages/:stage/decisions': 'stages/pages/stages.spec.ts',
  '/protocols/choices': 'protocols/pages/choices.spec.ts',
  '/tracks/:trackId/members': 'tracks/pages/tracks.spec.ts',
  '/training/records/:recordId/confirmations': 'training/pages/records.spec.ts',
};

const fits = (pattern: string, left: string): boolean => new RegExp(`^${pattern}$`).test(left);

/** What forms left in the ledger that were taken, and what of it their addresses do not declare. */
export class LeftEntries {
  readonly wrong: string[] = [];
  readonly declared: ReadonlyMap<string, string>;
  private readonly left = new Map<string, Set<string>>();

  constructor({ app }: World) {
    this.declared = new Map(routesOf(app.get(ModulesContainer)).filter(({ method }) => method === 'POST').map(({ path, facts }) => [path, facts!.records!]));
  }

  /** The acts that one form left, in their order; none where it was not taken. */
  found({ route, kind }: MetForm, acts: string): void {
    if (acts === '' || acts === 'form.returned') return;
    this.left.set(route, (this.left.get(route) ?? new Set()).add(acts));
    if (acts !== this.declared.get(route) && !alsoLeaves[route]?.some((pattern) => fits(pattern, acts))) this.wrong.push(`${kind}: ${acts}`);
  }

  /** The acts that several forms of one address left at once, of which some may have been taken: which left which cannot be seen. */
  foundAmong({ route, kind }: MetForm, acts: readonly string[]): void {
    const known = [this.declared.get(route)!, ...(alsoLeaves[route] ?? []).flatMap((pattern) => pattern.split(/[^a-z.-]+/)), 'form.returned'];
    if (acts.includes(known[0]!)) this.left.set(route, (this.left.get(route) ?? new Set()).add(known[0]!));
    const others = acts.filter((act) => !known.includes(act));
    if (others.length > 0) this.wrong.push(`${kind}: ${others.join(' ')} among others`);
  }

  /** Addresses whose form nobody got right. */
  unsent(): string[] {
    return [...this.declared.keys()].filter((route) => !this.left.has(route)).sort();
  }
}
