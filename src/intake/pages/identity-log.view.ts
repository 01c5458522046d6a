import { cell, moment } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { IdentityLogLine } from '../queries/identity-log.js';
import type { ReportRecord } from '../queries/report-file.js';
import { legalGrounds } from '../rules/identity-release.js';
import { reportHead } from './report-parts.view.js';

const basisWords: Readonly<Record<string, string>> = { intake: 'Intake at the school', oversight: 'For the district' };

export function identityLogView(report: ReportRecord, lines: readonly IdentityLogLine[], { first, more }: { first: boolean; more: boolean }) {
  const here = intakePaths.identityLog(report.id);
  return {
    title: 'Looks at who reported this', head: { ...reportHead(report, 'Looks at who reported this'), sub: 'Every look at this identity, and every step toward producing it. Looking at this page is recorded too.' },
    some: lines.length > 0,
    table: {
      caption: 'Looks at this identity, newest first', columns: ['When', 'Who', 'What', 'Basis'],
      rows: lines.map(({ at, name, words, basis, ground }) => ({ cells: [
        cell('When', moment(report.zone, at)), cell('Who', name), cell('What', words.replace(/^./, (letter) => letter.toUpperCase())), cell('Basis', basisWords[basis] ?? basis, { more: ground === null ? null : legalGrounds[ground] }),
      ] })),
    },
    empty: { title: 'Nobody has looked', text: 'Each look at who reported this appears here, with who looked, when and on what basis.', link: { label: 'Back to the report', href: intakePaths.show(report.id) } },
    pager: { newer: first ? null : here, older: more ? `${here}?before=${lines.at(-1)!.seq}` : null },
  };
}
