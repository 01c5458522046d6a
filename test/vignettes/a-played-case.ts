import { AddIntervention, ApprovePlan, EnterRemoval, LogNoticeAttempt, MoveIntervention, RecordReturn, RecordReview, RecordTask, SupportPlan, WritePlan } from '../../src/management/index.js';
import { BeginAssessment, Determinations, RecordDetermination, RecordDisability, RecordProtective, RecordSource } from '../../src/assessment/index.js';
import { BeginClosure, SettleNextStep, SignClosure } from '../../src/cases/index.js';
import type { VerbId } from '../../src/access/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { dayIn } from '../../src/kernel/instant.js';
import { addDays, daysBetween, type LocalDate } from '../../src/kernel/local-date.js';
import { Stale } from '../../src/kernel/stale.js';
import { Refusal } from '../../src/platform/web/index.js';
import { answer, askAboutWeapons, sign, type Here } from '../assessment/determination-case.js';
import type { Pack } from '../assessment/pack-case.js';
import { RecordStageDecision } from '../../src/stages/index.js';
import { closureWords } from '../cases/closing-alone.js';
import { aRifle } from '../management/a-weapon.js';
import { aCall, aTarget } from '../management/notice-case.js';
import { aCase, keyFor } from '../support/makers.js';
import { rawPack, so, undecided, unmetForAgreement, unmetForLevel, type Situation } from './pack-oracle.js';

export const team = { maria: 'counseling', samuel: 'administration', zoe: 'mental-health', anjali: 'special-education', sofia: 'instruction', dana: 'law-enforcement' } as const;
type Member = keyof typeof team;
const members = Object.keys(team) as Member[];
const pick = <T>(all: readonly T[], r: number): T => all[r % all.length]!;

/** A requirement of the protocol was unmet when the product let something happen. */
export class Unmet extends Error {}

interface Decided { id: Id; level: string; facts: string[]; took: Member[]; signed: Member[]; lowers: boolean }

/** One case that is played by whatever order of commands, and what was done in it as far as the protocol's file asks. */
export class PlayedCase {
  readonly raw;
  private readonly deciding;
  closed = false;
  private readonly done = { answered: new Set<string>(), weaponsOn: null as LocalDate | null, rifle: false, disability: false, protective: false, sources: new Set<string>(), target: null as Id | null, told: new Set<string>(), goals: 0 };
  private readonly tasks = new Map<string, 'to-check' | 'settled'>();
  private readonly items = new Map<Id, boolean>();
  private readonly decisions: Decided[] = [];
  /** What each decided stage finds. */
  private readonly stages = new Map<string, readonly string[]>();
  private readonly placements = new Map<Id, boolean>();
  private readonly back = { held: false, signed: new Set<Member>(), returned: false, checked: new Set<string>() };
  private closing: { id: Id; by: Member } | null = null;

  private constructor(private readonly here: Here, readonly pack: Pack, readonly id: Id) {
    this.raw = rawPack(pack);
    this.deciding = this.raw.stages.filter(({ doneWhen }) => doneWhen.includes('decision'));
  }

  /** On a pack that the school has chosen already. */
  static async begin(here: Here, pack: Pack, protocol: string): Promise<PlayedCase> {
    const id = await aCase(here, { subject: 'dandre', team: [...members], protocol });
    await here.app.get(BeginAssessment).run(await keyFor(here, 'maria', 'case.assess', id));
    return new PlayedCase(here, pack, id);
  }

  private key = (who: CastKey, verb: VerbId) => keyFor(this.here, who, verb, this.id);
  private account = (who: Member) => this.here.district.viewers[who].account;
  private get today(): LocalDate { return dayIn('America/Denver', this.here.clock.now()); }
  private get happened() { return { precision: 'exact', date: this.today, time: null, zone: 'America/Denver' } as const; }

  /** Everything that can be tried, each with a number that chooses its particulars. */
  readonly deeds: Readonly<Record<string, (r: number) => Promise<unknown>>> = {
    answer: async (r) => {
      const { id, questions } = pick(this.raw.themes as { id: string; questions: { id: string }[] }[], r);
      await answer(this.here, this.id, 'maria', id, new Map(questions.map((one) => [one.id, 'contradicted'])));
      for (const one of questions) this.done.answered.add(one.id);
    },
    answerAll: async () => { for (let n = 0; n < this.raw.themes.length; n += 1) await this.deeds.answer!(n); },
    weapons: async () => { await askAboutWeapons(this.here, this.id, 'maria'); this.done.weaponsOn = latest(this.done.weaponsOn, '2026-11-16' as LocalDate); },
    rifle: async () => {
      await aRifle(this.here, this.id, { due: addDays(this.today, 2), happened: this.happened });
      this.done.weaponsOn = this.today;
      this.done.rifle = true;
      this.tasks.delete(this.means);
    },
    disability: async () => { await this.here.app.get(RecordDisability).run(await this.key('maria', 'case.assess'), { status: 'as-recorded', statusNote: '', planConsulted: 'yes', tookPart: 'Anjali Deshmaru', whyNot: '' }); this.done.disability = true; },
    protective: async () => { await this.here.app.get(RecordProtective).run(await this.key('maria', 'case.assess'), { finding: 'found', body: 'His aunt drives him to practice.', asked: '' }); this.done.protective = true; },
    source: async (r) => {
      const { id } = pick(this.raw.soughtSources, r);
      await this.here.app.get(RecordSource).run(await this.key('maria', 'case.assess'), { source: id, status: 'not-needed', who: '', reason: 'Known already.' });
      this.done.sources.add(id);
    },
    sourcesAll: async () => { for (let n = 0; n < this.raw.soughtSources.length; n += 1) await this.deeds.source!(n); },
    target: async () => { this.done.target ??= await aTarget(this.here, this.id, { person: null, description: 'A boy on his bus' }); },
    determine: async (r) => this.determine(pick(this.raw.levels, r).id, r, r % 5 === 0 ? 'Too short, though it has forty characters in it.' : undefined),
    top: async () => {
      const [agreed, newest] = [await this.agreed(), this.decisions.at(-1)];
      if (newest === undefined || (newest !== agreed && newest.level !== this.raw.levels.at(-1)!.id)) await this.determine(this.raw.levels.at(-1)!.id, 0);
    },
    sign: async (r) => {
      const who = pick(members, r);
      const newest = this.decisions.at(-1);
      if (newest !== undefined && (await sign(this.here, this.id, who, newest.id)).is === 'signed') newest.signed.push(who);
    },
    goals: async () => { if ('id' in await this.here.app.get(WritePlan).run(await this.key('maria', 'case.plan.change'), { goals: 'Comes to school without fear.', studentPart: '', familyPart: '' }, this.done.goals)) this.done.goals += 1; },
    item: async () => {
      const made = await this.here.app.get(AddIntervention).run(await this.key('maria', 'case.plan.change'), { code: null, state: 'active', what: 'Check-in', goal: 'Has somebody', details: '', owner: this.account('maria'), startsOn: this.today, rhythm: 'weekly', reviewOn: addDays(this.today, 14) });
      if ('id' in made) this.items.set(made.id, true);
    },
    end: async (r) => {
      const open = [...this.items].filter(([, runs]) => runs);
      if (open.length === 0) return;
      const [item] = pick(open, r);
      if ('id' in await this.here.app.get(MoveIntervention).run(await this.key('maria', 'case.plan.change'), item, { version: 1, state: 'ended', endReason: 'completed', outcome: 'Comes by himself.' })) this.items.set(item, false);
    },
    approve: async (r) => this.approve(pick(['samuel', 'maria', 'zoe'] as const, r)),
    tell: async (r) => {
      const [recipient, participant] = pick([['guardian-of-subject', null], ['superintendent', null], ['law-enforcement', null], ['target', this.done.target], ['guardian-of-target', this.done.target]] as const, r);
      if (recipient.includes('target') && participant === null) return;
      const slot = { key: participant === null ? recipient : `${recipient}.${participant}`, recipient, participant, whom: null };
      const reached = r % 3 !== 0;
      await this.here.app.get(LogNoticeAttempt).run(await this.key('samuel', 'case.notice.record'), { slot, attempt: aCall({ result: reached ? 'reached' : 'no-contact', reached: reached ? 'The family' : '', ...(recipient === 'target' || recipient === 'guardian-of-target' ? { namesSubject: 0 } : {}) } as never), madeBy: this.account('samuel'), happened: this.happened });
      if (reached) this.done.told.add(recipient);
    },
    task: async (r) => {
      const { id, needsCheck } = pick(this.raw.tasks, r);
      const wanted = this.tasks.get(id) === 'to-check' ? 'checked' : pick(['done', 'not-needed'] as const, Math.floor(r / 7));
      const who = wanted === 'checked' && r % 4 !== 0 ? 'samuel' : 'maria';
      const made = await this.here.app.get(RecordTask).run(await this.key(who, 'case.safety.record'), id, { step: wanted, byWhom: who === 'samuel' ? 'Officer Whitfield' : 'His father', on: this.today, how: 'Talked it through.' });
      if ('id' in made) this.tasks.set(id, needsCheck && wanted === 'done' ? 'to-check' : 'settled');
    },
    back: async (r) => this.bring(pick(['held', 'signed', 'signed', 'returned', 'checked', 'left'] as const, r), pick(['maria', 'samuel'] as const, Math.floor(r / 6)), r),
    placement: async () => { const made = await this.here.app.get(EnterRemoval).run(await this.key('samuel', 'case.removal.enter'), { step: 'placement-changed', from: this.today, to: this.today, part: 'whole', about: null, reference: null }); if ('id' in made) this.placements.set(made.id, false); },
    manifestation: async () => {
      const [open] = [...this.placements].find(([, held]) => !held) ?? [];
      if (open !== undefined && 'id' in await this.here.app.get(EnterRemoval).run(await this.key('samuel', 'case.removal.enter'), { step: 'manifestation-reviewed', from: this.today, to: this.today, part: 'whole', about: open, reference: null })) this.placements.set(open, true);
    },
    decide: async (r) => {
      const stage = pick(this.deciding, r);
      if (stage === undefined) return;
      const option = pick(stage.options, Math.floor(r / 5));
      const after = (await this.here.reader.one<{ id: Id }>('SELECT id FROM stage_decision WHERE case_id = ? AND stage = ? ORDER BY ordinal DESC LIMIT 1', [this.id, stage.id]))?.id ?? null;
      await this.here.app.get(RecordStageDecision).run(await this.key('maria', 'case.determine'), { stage: stage.id, choice: option.id, reason: 'What was said and done speaks for it.', written: Array.from({ length: 12 }, () => 'As it was told.'), tookPart: members.map(this.account), happened: this.happened, after });
      this.stages.set(stage.id, option.finds ?? []);
    },
    review: async () => this.here.app.get(RecordReview).run(await this.key('maria', 'case.review.record'), { heldOn: this.today, members: [this.account('maria')], others: '', whatChanged: 'Nothing new.', decision: 'keep', reason: 'It helps.', nextOn: addDays(this.today, 1) }),
    steps: async () => {
      const open = await this.here.reader.all<{ id: Id; version: number }>("SELECT id, version FROM next_step WHERE case_id = ? AND state = 'open'", [this.id]);
      for (const step of open) await this.here.app.get(SettleNextStep).run(await this.key('maria', 'case.task.settle'), { ...step, state: 'done', outcome: 'Done.' });
    },
    close: async (r) => this.close(pick(['maria', 'samuel', 'zoe'] as const, r)),
  };

  /** Tries a deed. False where the product says no; anything else that goes wrong is a fault. */
  async try(name: string, r: number): Promise<boolean> {
    if (this.closed) return false;
    try {
      await this.deeds[name]!(r);
      await this.watch();
      return true;
    } catch (no) {
      if (no instanceof Refusal || no instanceof Stale) return false;
      throw no;
    }
  }

  /** What leads from wherever the case is to its end, each tried in turn. `eager` tries the three great steps before each of them, as somebody in a hurry would. */
  async finish(eager = false): Promise<void> {
    const many = (name: string, n: number) => Array.from({ length: n }, (_, r) => [name, r] as const);
    const all: (readonly [string, number])[] = [
      ['weapons', 0], ...many('answer', this.raw.themes.length), ['disability', 0], ['protective', 0], ...many('source', this.raw.soughtSources.length), ...many('decide', this.deciding.length), ['tell', 1], ['tell', 5], ['tell', 2], ...many('decide', this.deciding.length), ['top', 0], ...many('sign', 6), ...many('decide', this.deciding.length), ['goals', 0], ['item', 0],
      ...many('task', this.raw.tasks.length), ...many('task', this.raw.tasks.length).map(([name, r]) => [name, r + this.raw.tasks.length * (r % 4 === 0 ? 1 : 0)] as const), ...[0, 1, 2, 3].map((n) => ['back', n === 3 ? 3 : 1 + 6 * n] as const), ['back', 4], ['back', 10], ['back', 16], ['back', 22], ['approve', 0], ['manifestation', 0], ['manifestation', 0], ['manifestation', 0],
      ...many('end', 1 + this.items.size), ['steps', 0], ['review', 0], ...[5, 10, 1, 2, 7, 13, 8, 4, 14].map((r) => ['tell', r] as const), ['close', 0], ['close', 1],
    ];
    for (const [name, r] of [...all, ...all]) {
      if (eager) for (const hasty of ['top', 'approve', 'close']) await this.try(hasty, hasty === 'close' && this.closing !== null ? 1 : 0);
      await this.try(name, r);
      if (this.closed) return;
    }
  }

  private get means(): string { return this.raw.tasks.find(({ requiredWhen }) => JSON.stringify(requiredWhen) === '{"fact":"weapon-accessible"}')!.id; }

  private situation(team: readonly string[], level: string | null): Situation {
    const facts = [...[...this.stages.values()].flat(), 'subject-is-student', 'subject-has-guardian', 'subject-has-plan', ...(this.done.target === null ? [] : ['named-target', 'target-has-guardian']), ...(this.done.rifle ? ['weapon-accessible'] : []), ...(this.back.held ? ['under-hold'] : []), ...team];
    return { facts: new Set(facts), level, answers: new Map([...this.done.answered].map((id) => [id, 'contradicted'])), student: true };
  }

  private hold(what: string, unmet: readonly string[]): void {
    if (unmet.length > 0) throw new Unmet(`${this.pack[0]}: ${what} while ${unmet.join('; ')}`);
  }

  private async determine(level: string, r: number, rationale = 'The grievance goes on beyond the moment, and nothing was planned that anybody of us knows of.'): Promise<void> {
    const facts = this.raw.facts.filter(({ id, from }, n) => from === 'team' && id !== 'threat-to-self' && !this.deciding.some(({ options }) => options.some(({ finds = [] }) => finds.includes(id))) && (r >> n) % 2 === 1).map(({ id }) => id);
    const took = r % 4 === 0 ? members : members.slice(0, 2 + (r % 3));
    const before = this.decisions.at(-1) ?? null;
    const grounds = await this.here.app.get(Determinations).groundsOf(await this.key('maria', 'case.determine'));
    const id = await this.here.app.get(RecordDetermination).run(await this.key('maria', 'case.determine'), {
      level, facts, rationale, citations: grounds.filter(({ stands }) => stands === 1).slice(-1).map((ground) => ground.id), writtenFacts: 'What his friends said.', tookPart: took.map(this.account), dissents: [], happened: this.happened, after: before?.id ?? null,
    });
    const { weaponsOn, ...rest } = this.done;
    // What was found before acts on until somebody else takes it back, so that only more is known here than in the file's own terms.
    this.hold(`the level ${level} was recorded`, unmetForLevel(this.raw, this.situation(facts, level), { level, rationale, ...rest, decided: this.stages, weaponsAskedDaysAgo: weaponsOn === null ? null : daysBetween(weaponsOn, this.today) }));
    const rank = (one: string) => this.raw.levels.findIndex((other) => other.id === one);
    this.decisions.push({ id, level, facts, took, signed: [], lowers: before !== null && rank(level) < rank(before.level) });
  }

  private async agreed(): Promise<Decided | null> {
    const { standing: { agreed } } = await this.here.app.get(Determinations).of(await this.key('maria', 'case.read'));
    return agreed === null ? null : this.decisions.find(({ id }) => id === agreed.id)!;
  }

  /** After each step: whatever level the product calls agreed has what the file asks. */
  private async watch(): Promise<void> {
    const agreed = await this.agreed();
    if (agreed !== null) this.hold(`${agreed.level} stands`, unmetForAgreement(this.raw, { signed: agreed.signed.map((who) => team[who]), took: agreed.took.map((who) => team[who]), lowers: agreed.lowers }));
  }

  private async approve(who: Member): Promise<void> {
    const key = await this.key(who, 'case.plan.approve');
    const made = await this.here.app.get(ApprovePlan).run(key, (await this.here.app.get(SupportPlan).of(key)).edition);
    if (!('id' in made)) return;
    const stage = this.raw.stages.find(({ doneWhen }) => doneWhen.includes('plan-approved'))!;
    this.hold('the plan was approved', [
      ...(stage.inputs.includes('determination') && await this.agreed() === null ? ['no level is agreed on'] : []),
      ...(stage.signatures.length > 0 && !stage.signatures.some(({ anyOf }) => anyOf.includes(team[who])) ? [`${who} is not asked to`] : []),
      ...(who === 'maria' ? ['she wrote its goals herself'] : []),
      ...(this.done.rifle && this.tasks.get(this.means) !== 'settled' ? ['a weapon is within reach'] : []),
      ...undecided(this.raw, this.situation((await this.agreed())?.facts ?? [], (await this.agreed())?.level ?? null), this.stages, 'plan-approval').map((id) => `stage ${id} is not decided`),
      ...(this.done.goals === 0 || ![...this.items.values()].includes(true) ? ['it is empty'] : []),
    ]);
  }

  private async bring(step: 'held' | 'signed' | 'returned' | 'checked' | 'left', who: 'maria' | 'samuel', r: number): Promise<void> {
    const checks = this.raw.clocks.filter(({ until }) => until === 'return-checked').map(({ id }) => id);
    const check = step === 'checked' ? checks.find((id) => !this.back.checked.has(id)) ?? pick(checks, r) : null;
    const made = await this.here.app.get(RecordReturn).run(await this.key(who, 'case.plan.approve'), { step, check, on: this.today, note: 'Met with the family.' });
    if (!('id' in made)) return;
    const gate = this.raw.gates.find(({ kind }) => kind === 'return-gate')!;
    if (step === 'returned') this.hold('the student was back in class', this.back.held && this.back.signed.size >= (gate.people ?? 2) ? [] : ['too few have signed']);
    if (step === 'held' || step === 'left') Object.assign(this.back, { held: step === 'held', signed: new Set(), returned: false, checked: new Set() });
    if (step === 'signed') this.back.signed.add(who);
    if (step === 'returned') Object.assign(this.back, { held: false, returned: true });
    if (check !== null) this.back.checked.add(check);
  }

  private async close(who: Member): Promise<void> {
    if (this.closing === null) {
      this.closing = { id: await this.here.app.get(BeginClosure).run(await this.key(who, 'case.close'), closureWords), by: who };
      return;
    }
    const { closed } = await this.here.app.get(SignClosure).run(await this.key(who, 'case.close'), this.closing.id);
    this.closed = closed;
    if (closed) this.hold('the case closed', await this.unmetForClosing(who));
  }

  private async unmetForClosing(second: Member): Promise<string[]> {
    const [agreed, newest] = [await this.agreed(), this.decisions.at(-1) ?? null];
    const now = this.situation(agreed?.facts ?? [], agreed?.level ?? null);
    const asked = <T extends { requiredWhen: Parameters<typeof so>[1] }>(all: readonly T[]) => all.filter(({ requiredWhen }) => so(this.raw, requiredWhen, now));
    const checks = this.raw.clocks.filter(({ until }) => until === 'return-checked');
    return [
      ...(agreed === null || agreed !== newest ? ['its newest level is not agreed on'] : []),
      ...asked(this.raw.notices).filter(({ who }) => !this.done.told.has(who)).map(({ who }) => `${who} is not told`),
      ...asked(this.raw.tasks).filter(({ id }) => this.tasks.get(id) !== 'settled').map(({ id }) => `${id} is open`),
      ...([...this.items.values()].includes(true) ? ['an intervention runs'] : []),
      ...(this.back.held ? ['the student is kept out of class'] : []),
      ...(this.back.returned && this.back.checked.size < checks.length ? ['the return is not checked'] : []),
      ...([...this.placements.values()].includes(false) ? ['a manifestation review is open'] : []),
      ...(this.raw.closing.differentDisciplines && team[this.closing!.by] === team[second] ? ['one discipline signed alone'] : []),
    ];
  }
}

const latest = (one: LocalDate | null, other: LocalDate): LocalDate => (one === null || other > one ? other : one);
