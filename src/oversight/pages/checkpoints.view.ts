import type { Checked, Standing } from '../../audit/index.js';
import type { Id } from '../../kernel/ids.js';
import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { oversightPaths } from '../oversight.endpoints.js';

interface Seen { zone: string; nameOf: (id: Id) => string; checked: Checked | null; viewer: Id | null }

const row = (term: string, value: string) => ({ term, value, link: null });
const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : more}`;
const reasons: Record<string, string> = {
  first: 'The first one', entries: '256 entries', act: 'An act that is signed for at once', time: 'Fifteen minutes with activity', idle: 'A day without activity', rotation: 'A new key', 'lost-key': 'A new key in the place of a lost one', rollback: 'The database was put back',
};

export function checkpointsView({ entries, latest, since, keys, anchored, standstill, rollbacks, replaced }: Standing, { zone, nameOf, checked, viewer }: Seen, typed: Typed, problems: Problem[]) {
  const waiting = entries - (latest?.size ?? 0);
  return {
    title: 'Checkpoints', problems: problemList(problems),
    head: {
      crumbs: [], kicker: null, heading: 'Signed checkpoints', sub: 'Every change and every view is an entry. Signed checkpoints make sure that nobody can change one afterwards without it being found.',
      links: latest === null ? [] : [{ label: 'Checkpoint for the paper file', href: oversightPaths.checkpointOnPaper, look: 'primary', icon: null }],
      facts: [
        { term: 'Entries', value: entries.toLocaleString('en-US'), note: null, icon: null, tone: null, level: null },
        { term: 'Signed', value: latest === null ? 'Not yet' : moment(zone, latest.at), note: latest === null ? null : many(latest.size, 'entry', 'entries'), icon: null, tone: latest === null ? 'warn' : null, level: null },
        { term: 'Not signed yet', value: waiting.toLocaleString('en-US'), note: null, icon: null, tone: null, level: null },
        { term: 'In the anchor file', value: anchored === null ? 'None named' : anchored.size === null ? 'Nothing to read' : many(anchored.size, 'entry', 'entries'), note: null, icon: null, tone: typeof anchored?.size === 'number' ? null : 'warn', level: null },
      ],
    },
    newStarts: replaced.map((one) => ({ text: newStart(one, zone) })),
    standstill: standstill ? 'Waypost can only be read now. It can be changed again when two people have acknowledged what is missing.' : null,
    rollbacks: rollbacks.toReversed().map((one) => rollbackView(one, { zone, nameOf, checked, viewer }, typed, problems)),
    checkpoint: latest === null ? null : [row('Number', latest.n.toLocaleString('en-US')), row('Entries', latest.size.toLocaleString('en-US')), row('Signed', moment(zone, latest.at)), row('Because of', reasons[latest.reason] ?? latest.reason), row('Text', latest.note.trim())],
    empty: { title: 'Nothing is signed yet', text: 'The first checkpoint is signed when Waypost starts to serve.', link: null },
    keys: [
      ...keys.map((key, at) => row(at === keys.length - 1 ? 'Public key' : 'Earlier key', key)),
      ...(since === null ? [] : [row('Signed since', moment(zone, since))]),
      row('Anchor file', anchored === null ? 'None is named. Set WAYPOST_ANCHOR, so that checkpoints leave this server.' : anchored.file),
      row('Verified by itself', checked === null ? 'Not since the last start; it is done once a day' : `${moment(zone, checked.at)}: ${checked.verified.breaks.length === 0 ? 'it holds' : `it does not hold. ${checked.verified.breaks[0]!}`}`),
    ],
  };
}

/** Said loudly, and for good: nothing in the ledger itself can vouch for what comes after. */
const newStart = ({ seq, at, first }: Standing['replaced'][number], zone: string): string =>
  `The key that signed the ledger was lost, as entry ${seq.toLocaleString('en-US')} declared on ${moment(zone, at)}. ${first === null ? 'Its successor has signed nothing yet.' : `From checkpoint ${first.n.toLocaleString('en-US')} on (${many(first.size, 'entry', 'entries')}) a new key signs without the word of the old one; only the anchor file and what was printed before connect the two.`}`;

function rollbackView({ id, kept, at, source, acknowledged, note }: Standing['rollbacks'][number], { zone, nameOf, viewer }: Seen, typed: Typed, problems: Problem[]) {
  const size = Number(note.split('\n')[1]);
  const open = acknowledged.length < 2;
  const mine = viewer !== null && open && !acknowledged.some(({ account }) => account === viewer);
  return {
    heading: open ? 'The database was put back' : `The database was put back on ${moment(zone, at)}`,
    status: open ? { kind: 'late' as const, icon: 'warning', text: `${acknowledged.length} of 2 acknowledged` } : { kind: 'done' as const, icon: 'check_circle', text: 'Acknowledged' },
    rows: [
      row('Found', moment(zone, at)), row('Signed before', `${many(size, 'entry', 'entries')}, ${source === 'anchor' ? 'by the anchor file' : 'by the signer’s own mark'}`), row('Left', many(kept, 'entry', 'entries')),
      row('Missing', size > kept ? `${many(size - kept, 'entry', 'entries')} at least, with what people entered then` : 'Entries were replaced by others'),
      ...acknowledged.map((one) => row('Acknowledged', `${nameOf(one.account)}, ${moment(zone, one.at)}`)),
    ],
    form: mine ? {
      action: oversightPaths.rollbackAcknowledgments(id), known: fieldsFor(typed, problems).checks('known', 'Your acknowledgment', [{ value: 'yes', label: 'I know that what was entered in that time is missing, and why the database was put back' }]),
      actions: { sticky: false, state: null, back: null, buttons: [{ label: 'Acknowledge', look: 'primary', name: null, value: null }] },
    } : null,
  };
}

/** The page for the paper file: what to compare the ledger with in years to come. */
export function paperView({ latest, keys, replaced }: Standing, zone: string) {
  return {
    title: 'Checkpoint of the ledger', back: { label: 'Back to the checkpoints', href: oversightPaths.checkpoints }, heading: 'Checkpoint of the ledger',
    lead: latest === null ? 'Nothing is signed yet.' : `Signed ${moment(zone, latest.at)}, for ${many(latest.size, 'entry', 'entries')}.`,
    lines: latest === null ? [] : latest.note.trimEnd().split('\n').map((text) => ({ text: text === '' ? '\u00a0' : text })),
    key: keys.at(-1) ?? null, newStarts: replaced.map((one) => ({ text: newStart(one, zone) })),
    signatures: ['Printed by', 'Filed by', 'Date'].map((label) => ({ label })),
  };
}
