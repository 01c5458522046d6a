import { copyLines } from '../../../src/exports/rules/copy-lines.js';

test('a copy says its id, for whom it is and why, and which entry it rests on', () => {
  const [about] = copyLines({ id: 'abc', recipient: 'Ruth', purpose: 'Meeting on Friday', basis: 'oversight', ledger_seq: 41, ledger_leaf: 'f0'.repeat(32) });
  expect(about).toEqual({ heading: 'This copy', blocks: [{ kind: 'pairs', label: null, rows: [
    { term: 'Copy', value: 'abc' }, { term: 'For', value: 'Ruth' }, { term: 'Purpose', value: 'Meeting on Friday' }, { term: 'Ground', value: 'Answers for this case in the school or the district' },
    { term: 'Record', value: `Everything recorded up to entry 41 of the ledger, SHA-256 ${'f0'.repeat(32)}` },
  ] }] });
});
