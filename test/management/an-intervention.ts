import type { Intervention } from '../../src/management/rules/interventions.js';
import { localDate } from '../../src/kernel/local-date.js';
import type { Instant } from '../../src/kernel/instant.js';

/** An active weekly check-in with everything settled; `changes` says what is different. */
export function anIntervention(changes: Partial<Intervention> = {}): Intervention {
  return {
    id: 'b'.repeat(26), code: 'SKL-01', what: 'Counselor check-in', goal: 'Feels heard', details: '', owner: 'c'.repeat(26), ownerName: 'Maria Núñez',
    startsOn: localDate('2026-11-02'), rhythm: 'weekly', reviewOn: localDate('2026-12-01'), state: 'active', endReason: null, outcome: null, lastDelivered: null, deliveries: 0, missed: 0,
    enteredBy: 'c'.repeat(26), enteredAt: '2026-11-01T16:00:00.000Z' as Instant, changedBy: 'c'.repeat(26), changedAt: '2026-11-01T16:00:00.000Z' as Instant, version: 1, ...changes,
  };
}
