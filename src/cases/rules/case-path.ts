/** The path of every case, in its order. A step is done only when its records are. */
export const caseStages = ['report', 'triage', 'immediate-safety', 'assessment', 'support-plan', 'monitoring', 'closing'] as const;
export type CaseStage = (typeof caseStages)[number];

export const stageWords: Readonly<Record<CaseStage, string>> = {
  report: 'Report', triage: 'Triage', 'immediate-safety': 'Immediate safety', assessment: 'Assessment', 'support-plan': 'Support plan', monitoring: 'Monitoring', closing: 'Closing',
};

/** What a module knows about a stage: whether its records are there, and a few words under it ("Sep 14"). */
export interface StageStanding { stage: CaseStage; done: boolean; note: string | null }

export interface PathStep { stage: CaseStage; state: 'complete' | 'current' | 'todo'; note: string | null }

/** The path with the first step that is not done as the current one; steps nobody speaks for are to do. */
export function casePath(standings: readonly StageStanding[]): PathStep[] {
  const done = new Map(standings.map((standing) => [standing.stage, standing]));
  const current = caseStages.find((stage) => done.get(stage)?.done !== true);
  return caseStages.map((stage) => {
    const standing = done.get(stage);
    return { stage, state: standing?.done ? 'complete' : stage === current ? 'current' : 'todo', note: standing?.note ?? null };
  });
}
