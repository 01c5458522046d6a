import { carriedOver, isNewer, mayMove } from '../../../src/assessment/rules/protocol-move.js';
import { newId } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { compareVersions, type Definition } from '../../../src/protocols/index.js';
import { aProtocol } from '../../protocols/a-protocol.js';

const { definition } = aProtocol();
const edition = (protocol: string, version: string) => ({ id: newId(), protocol, edition: version, sha256: 'x', effectiveFrom: localDate('2026-11-01') });

test('newer is a later version of the same protocol', () => {
  const newer = (protocol: string, version: string): boolean => isNewer({ id: 'ntac-general', version: '1.9' }, edition(protocol, version), compareVersions);
  expect([newer('ntac-general', '1.10'), newer('ntac-general', '2.0')]).toEqual([true, true]);
  expect([newer('ntac-general', '1.9'), newer('ntac-general', '1.0'), newer('virginia-shape', '2.0')]).toEqual([false, false, false]);
});

test('a level that was set stays on its scale', () => {
  const other: Definition = { ...definition, levels: definition.levels.slice(1) };
  expect(mayMove(definition, definition, true).ok).toBe(true);
  expect(mayMove(definition, other, false).ok).toBe(true);
  expect(mayMove(definition, other, true)).toMatchObject({ ok: false, why: expect.stringContaining('another scale') });
});

test('answers go over to the questions that are still asked', () => {
  const [first, ...rest] = definition.themes;
  const [gone, ...stay] = first!.questions;
  const to: Definition = { ...definition, themes: [{ ...first!, questions: [...stay, { id: 'brand-new' }] }, ...rest] };
  expect(carriedOver(definition, to, new Set([gone!.id, rest[0]!.questions[0]!.id]))).toEqual({ kept: [rest[0]!.questions[0]!.id], gone: [gone!.id], added: ['brand-new'] });
});
