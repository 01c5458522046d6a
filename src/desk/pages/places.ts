import { holds, type VerbId } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';

interface Place { label: string; href: string; needs: VerbId }

const everyday: readonly Place[] = [
  { label: 'My work', href: '/', needs: 'report.file' },
  { label: 'Cases', href: '/cases', needs: 'case.read' },
  { label: 'Concern reports', href: '/reports', needs: 'report.read' },
  { label: 'Training', href: '/training', needs: 'training.record' },
  { label: 'Report a concern', href: '/reports/new', needs: 'report.file' },
  { label: 'Audits', href: '/audits', needs: 'audit.sample.read' },
  { label: 'Ledger', href: '/ledger', needs: 'ledger.read' },
  { label: 'Checkpoints', href: '/checkpoints', needs: 'checkpoint.read' },
];

const administration: readonly (Place & { about: string })[] = [
  { label: 'Accounts', href: '/accounts', needs: 'account.read', about: 'Who works here, the seats they hold, and what happens when somebody leaves.' },
  { label: 'Training', href: '/training', needs: 'training.record', about: 'Who was trained in what, what runs out, and what the district requires.' },
  { label: 'District', href: '/district', needs: 'directory.manage', about: 'The district, its schools and their calendars.' },
  { label: 'Agencies', href: '/agencies', needs: 'agreement.manage', about: 'Whom teams refer to, and the agreements with them.' },
  { label: 'Protocols', href: '/protocols', needs: 'protocol.manage', about: 'What teams ask and what is demanded, and which protocol new cases begin with.' },
  { label: 'Sealed and held', href: '/restrictions', needs: 'case.restriction.list', about: 'Cases that nobody reads by order, and cases kept for a court.' },
  { label: 'Identity requests', href: '/identity-requests', needs: 'report.identity.release', about: 'Who asked, on what legal ground, for a confidential reporter’s identity.' },
  { label: 'Tracks without a lead', href: '/tracks/without-lead', needs: 'track.lead.give', about: 'Suicide protocol tracks that nobody can open, and who leads them from now on.' },
  { label: 'Ledger', href: '/ledger', needs: 'ledger.read', about: 'Who did what, and when, in the whole district: by id, without names.' },
  { label: 'Checkpoints', href: '/checkpoints', needs: 'checkpoint.read', about: 'How far the record of every act is signed, and the checkpoint for the paper file.' },
  { label: 'Audit samples', href: '/audit-samples', needs: 'audit.sample.draw', about: 'Which cases were drawn for an auditor, and until when.' },
];

const hub = '/administration';

/** What somebody finds on the page of administration; nothing for whom it would hold no more than the navigation does. */
export function administrationOf(viewer: Viewer) {
  const mine = administration.filter(({ needs }) => holds(viewer, needs));
  return mine.some(({ href }) => !everyday.some((place) => place.href === href)) ? mine : [];
}

/** The entries of the navigation; at the most five, so that they stay on one line. What stands in administration does not stand here too. */
export function navigationOf(viewer: Viewer, path: string): { label: string; href: string; current: boolean }[] {
  const below = (href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`));
  const inHub = administrationOf(viewer);
  const mine = everyday.filter(({ needs, href }) => holds(viewer, needs) && !inHub.some((place) => place.href === href));
  const entries = [...mine.map(({ label, href }) => ({ label, href, here: below(href) })), ...(inHub.length === 0 ? [] : [{ label: 'Administration', href: hub, here: [hub, ...inHub.map(({ href }) => href)].some(below) }])];
  const current = entries.filter(({ here }) => here).at(-1)?.href;
  return entries.map(({ label, href }) => ({ label, href, current: href === current }));
}
