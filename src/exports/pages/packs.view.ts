import type { Colleague } from '../../access/index.js';
import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { cell, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { exportPaths } from '../exports.endpoints.js';
import type { PackLine, PackStanding } from '../queries/evidence-packs.js';
import { disclosureBases } from '../rules/recipients.js';
import { disclosureFields } from './disclosure-fields.view.js';

export interface AskPackPage { head: CaseHead; colleagues: readonly Colleague[]; packs: readonly PackLine[] }

export function askPackView({ head, colleagues, packs }: AskPackPage, typed: Typed, problems: Problem[]) {
  return {
    title: `Evidence pack, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    action: exportPaths.packs(head.id),
    ...disclosureFields(typed, problems, { who: 'Who gets this pack?', example: 'For example: the district’s counsel prepares the hearing on October 3.', colleagues }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.show(head.id) }, buttons: [{ label: 'Take the pack', look: 'primary', name: null, value: null }] },
    taken: packs.length > 0,
    packs: {
      caption: 'Packs taken of this case, newest first', columns: ['Pack', 'For', 'Purpose', 'Taken'],
      rows: packs.map(({ id, recipient, purpose, by, entered_at }) => ({ cells: [
        cell('Pack', id, { href: exportPaths.onePack(head.id, id) }), cell('For', recipient), cell('Purpose', purpose), cell('Taken', moment(head.zone, entered_at), { more: `by ${by}` }),
      ] })),
    },
  };
}

/** One pack: how it stands, where its file is, and what its recipient needs beside it. */
export function packView(head: CaseHead, pack: PackLine, { taken, signed }: PackStanding, keys: readonly string[]) {
  const line = (term: string, value: string) => ({ term, value, link: null });
  return {
    title: `Evidence pack of ${moment(head.zone, pack.entered_at)}, case ${head.number}`,
    head: caseHeadView(head),
    purpose: [line('For', pack.recipient), line('Purpose', pack.purpose), line('Ground', disclosureBases[pack.basis]), line('Taken', `${moment(head.zone, pack.entered_at)} by ${pack.by}`), line('Record', `Up to entry ${pack.ledger_seq} of the ledger; the pack itself is entry ${taken.seq}`), line('SHA-256 of its list of files', pack.list_sha256)],
    download: signed === null ? null : { label: 'Download the pack (ZIP)', href: exportPaths.packFile(head.id, pack.id), look: 'primary', icon: null },
    standing: signed === null ? 'The ledger is not signed up to this pack yet. That takes a few seconds; then open this page again.' : `Signed together with all ${signed.toLocaleString('en-US')} entries of the ledger up to then.`,
    keys: keys.map((key, at) => line(keys.length === 1 ? 'Public key' : `Public key ${at + 1}, oldest first`, key)),
    noKeys: keys.length === 0,
    back: { label: 'Evidence packs of this case', href: exportPaths.pack(head.id) },
  };
}
