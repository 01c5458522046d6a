import { ClockRounds } from '../../src/cases/index.js';
import type { Id } from '../../src/kernel/ids.js';
import type { World } from '../support/world.js';

export interface ClockFacts { id: Id; kind: string; about: string; due_at: string; hops: number; next_hop_at: string | null; ended_how: string | null; ended_by: Id | null; version: number }

/** The clocks of a case as they stand, in the order in which they are due. */
export const clocksOf = (world: World, caseId: Id): Promise<ClockFacts[]> =>
  world.reader.all('SELECT id, kind, about, due_at, hops, next_hop_at, ended_how, ended_by, version FROM clock WHERE case_id = ? ORDER BY due_at, id', [caseId]);

export const round = (world: World) => world.app.get(ClockRounds).run();
