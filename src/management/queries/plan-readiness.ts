import { Injectable } from '@nestjs/common';
import { Determinations, determinationPaths, gateHindrances, PackGates } from '../../assessment/index.js';
import { CaseOverview, casePaths, sitsAt, type CaseKey } from '../../cases/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Stage, Wording } from '../../protocols/index.js';
import type { PlanGap } from '../rules/plan.js';

/** What the protocol of a case asks for before a plan may be approved, beyond the plan itself: a level that everybody has signed, its own gates, and an approver of a discipline that it names. */
@Injectable()
export class PlanReadiness {
  constructor(private readonly determinations: Determinations, private readonly gates: PackGates, private readonly overview: CaseOverview, private readonly clock: Clock) {}

  async of(key: CaseKey): Promise<PlanGap[]> {
    const [{ protocol: { definition, wording }, standing: { agreed } }, gates] = await Promise.all([this.determinations.of(key), this.gates.of(key, 'plan-approval')]);
    const stage = definition.stages.find(({ doneWhen }) => doneWhen.includes('plan-approved'));
    const asksForLevel = stage?.inputs.includes('determination') ?? false;
    const lacking = (lacks: string, href: string): PlanGap => ({ item: null, what: 'The plan', lacks: [lacks], href });
    return [
      // A level from before a reopening is not what this plan follows from.
      ...(asksForLevel && (agreed === null || agreed.frozen_at !== null) ? [lacking('a level that the team has agreed on, with every signature', determinationPaths.show(key.caseId))] : []),
      ...await this.approverLacks(key, stage, wording),
      ...gateHindrances(gates).map(({ text, href }): PlanGap => ({ item: null, what: text, lacks: [], href })),
    ];
  }

  /** Whoever approves signs for the stage: of several signatures that it may name, theirs is one. */
  private async approverLacks(key: CaseKey, stage: Stage | undefined, wording: Wording): Promise<PlanGap[]> {
    if (stage === undefined || stage.signatures.length === 0) return [];
    const now = this.clock.now();
    const place = (await this.overview.members(key)).find((member) => member.account === key.actor.id && sitsAt(member, now));
    if (place !== undefined && stage.signatures.some(({ anyOf }) => anyOf.includes(place.discipline))) return [];
    const names = stage.signatures.map(({ id }) => wording.signatures[id]!.name).join(' or ');
    return [{ item: null, what: 'The plan', lacks: [`an approval by: ${names}`], href: casePaths.team(key.caseId) }];
  }
}
