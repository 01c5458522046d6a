import { demoPassword } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { dayIn } from '../../src/kernel/instant.js';
import { localDate } from '../../src/kernel/local-date.js';
import { ProtocolReads } from '../../src/protocols/store/protocol-reads.js';
import { ChooseProtocol } from '../../src/protocols/commands/choose-protocol.js';
import { actingAs } from '../support/makers.js';
import type { world } from '../support/world.js';
import { packOf, type Pack } from '../assessment/pack-case.js';
import { among, AtPages, every, first, type Page } from './at-pages.js';

export type Here = Awaited<ReturnType<typeof world>>;
export interface Concern { subject: string; subjectIs?: 'new'; words: string; targets?: string }

const said = 'Nothing of it was planned, and nobody has seen a weapon or a list.';
const today = '2026-11-30';

/** From now on the high school opens its cases on a pack. */
export async function onPack(here: Here, [protocol, version]: Pack): Promise<void> {
  if (here.clock.now() < today) here.clock.moveTo(`${today}T16:00:00.000Z`);
  const edition = (await here.app.get(ProtocolReads).editions()).find((one) => one.protocol === protocol && one.edition === version)!;
  await here.app.get(ChooseProtocol).run(actingAs(here, 'irene'), { school: here.district.schools.high, edition: edition.id, from: localDate(dayIn('America/Denver', here.clock.now())), reason: 'To try it.' });
}

/** One case from a report on, walked over HTTP by what its pages offer. */
export class WalkedCase {
  report = '';
  address = '';
  private readonly people = new Map<string, AtPages>();

  constructor(readonly here: Here, readonly pack: Pack) {}

  at(who: string): AtPages {
    const known = this.people.get(who) ?? new AtPages(this.here, who);
    this.people.set(who, known);
    return known;
  }

  get id(): Id { return this.address.split('/')[2]!; }

  /** Somebody of another school reports it, and Maria triages: she confirms the person, or enters one who is not in the list. */
  async reported({ subject, subjectIs, words, targets = '' }: Concern): Promise<Page> {
    const [leonid, maria] = [this.at('leonid'), this.at('maria')];
    const details = await leonid.open('/reports/new/details');
    const receipt = await leonid.fill(details, /^\/reports$/, {
      words, channel: ({ choices }) => choices.at(-1)!, subject, school: this.here.district.schools.high, happenedPrecision: 'exact', happenedDate: today, happenedTime: '08:00', place: 'In the hall', weapon: first, selfHarm: 'no', targets,
    });
    expect(receipt.status).toBe(200);
    const queue = await maria.open('/reports');
    this.report = AtPages.links(queue, /^\/reports\/[a-z2-7]{26}/).at(0)!.split('/').slice(0, 3).join('/');
    const triage = await maria.open(`${this.report}/triage`);
    return maria.fill(triage, /\/subjects$/, subjectIs === 'new' ? { subject: 'new', name: subject, kind: 'other' } : { subject: first });
  }

  /** A case with everybody whom the form offers, and the officer. */
  async opened(triage: Page, targets: readonly string[] = []): Promise<void> {
    const maria = this.at('maria');
    const shown = await maria.fill(await maria.follow(triage, /\/cases\/new$/), /\/cases$/, { reason: 'A team looks at it together.', manager: ({ choices }) => choices.find((one) => one.endsWith(' counseling'))!, members: ({ choices }) => choices.filter((one) => !one.endsWith(' district')) });
    this.address = shown.path.split('/').slice(0, 3).join('/');
    const samuel = this.at('samuel');
    await samuel.fill(await samuel.open(`${this.address}/officers`), /\/officers$/, { officer: first, purpose: 'To take part in the assessment of this case', until: '2027-05-28' });
    for (const description of targets) await maria.fill(await maria.open(`${this.address}/team`), /\/people$/, { part: 'target', description });
  }

  /** Every question answered, and every block and gate of the pack settled; `weapon` leaves a rifle within reach. */
  async assessed({ weapon = false } = {}): Promise<void> {
    const maria = this.at('maria');
    const overview = await maria.fill(await maria.open(`${this.address}/assessment`), /\/assessments$/, {});
    for (const theme of AtPages.links(overview, /\/assessment\/themes\//)) {
      const form = await maria.open(theme);
      const count = new Set([...form.text.matchAll(/name="answer-(\d+)"/g)].map(([, n]) => n)).size;
      const answers = Object.fromEntries(Array.from({ length: count }, (_, n) => [[`answer-${n + 1}`, 'contradicted'], [`narrative-${n + 1}`, said], [`sources-${n + 1}`, (field: { choices: string[] }) => [field.choices[0]!]]]).flat() as [string, string][]);
      await maria.fill(form, /\/themes\//, { ...answers, do: 'record' });
    }
    await maria.fill(await maria.open(`${this.address}/assessment/weapons/new`), /\/weapons$/, {
      askedOf: 'guardian', happenedPrecision: 'exact', happenedDate: today, happenedTime: '09:00', ...(weapon ? { answer: 'accessible', storage: 'A rifle in the hall closet', action: 'none', owner: first, due: '2026-12-02' } : { answer: 'none' }),
    });
    const disability = await maria.open(`${this.address}/assessment/disability`);
    if (disability.text.includes('name="status"')) await maria.fill(disability, /\/disability$/, { status: 'as-recorded', ...(disability.text.includes('name="planConsulted"') ? { planConsulted: 'yes', tookPart: 'Anjali Deshmaru' } : {}) });
    await maria.fill(await maria.open(`${this.address}/assessment/protective-factors`), /\/protective-factors$/, { finding: 'found', body: 'He has friends, and talks with his coach.' });
    for (const { id } of packOf(this.pack).definition.soughtSources) {
      const sources = await maria.open(`${this.address}/assessment/sources`);
      await maria.fill(sources, /\/sources$/, { source: id, status: 'not-needed', reason: 'Known from the interviews.' });
    }
  }

  /** Every decision that the stages of the protocol wait for, each with the first of `wanted` that its form offers, or its last choice; what a stage waits for is told first. */
  async decided(wanted: readonly string[] = []): Promise<void> {
    const samuel = this.at('samuel');
    for (let rounds = 0; rounds < 6; rounds += 1) {
      const page = await samuel.open(`${this.address}/stages`);
      const [next] = [...page.text.matchAll(/Waits for a decision of the team\.[\s\S]*?href="([^"]+\/decisions\/new)"/g)].map(([, href]) => href!);
      if (next === undefined) return;
      if ((await samuel.open(next)).text.includes('Settle first')) for (const one of (await this.outstanding()).filter(({ area, what }) => area === 'Notices' && /^(Superintendent|Law enforcement|Parent or guardian of the person)/.test(what))) await this.settle(one);
      const form = await samuel.open(next);
      const firsts = [...new Set([...form.text.matchAll(/name="(first\d+)"/g)].map(([, name]) => name!))];
      await samuel.fill(form, /\/decisions$/, {
        ...Object.fromEntries(firsts.map((name) => [name, said])), choice: ({ choices }) => choices.find((one) => wanted.includes(one)) ?? choices.at(-1)!, reason: 'What was said and what was done speak for it.', tookPart: every,
        happenedPrecision: 'exact', happenedDate: today, happenedTime: '08:45',
      });
    }
  }

  /** The level as the team sets it, found with those of `facts` that the form offers; everybody takes part and, unless told otherwise, whoever is asked signs. */
  async determined(level: string, facts: readonly string[], { signs = true, expect: status = 303 }: { signs?: boolean; expect?: number } = {}): Promise<Page> {
    const maria = this.at('maria');
    const page = await maria.fill(await maria.open(`${this.address}/determination/new`), /\/determination$/, {
      happenedPrecision: 'exact', happenedDate: today, happenedTime: '09:00', tookPart: every, facts: among(facts, 'none'), citations: ({ choices }) => choices.slice(-1), level, rationale: 'What was said, what was done since, and what those who know the student best told the team; nothing was weighed alone.', dissent: 'no',
    }, status);
    if (signs && status === 303) await this.signed();
    return page;
  }

  async signed(): Promise<void> {
    for (const who of ['maria', 'samuel', 'anjali', 'sofia', 'zoe', 'dana']) {
      const form = await this.at(who).open(`${this.address}/determination/signatures`);
      if (form.status === 200 && form.text.includes('name="password"')) await this.at(who).fill(form, /\/signatures$/, { password: demoPassword });
    }
  }

  /** A plan with one thing in it, approved by Samuel. */
  async planned(): Promise<void> {
    const [maria, samuel] = [this.at('maria'), this.at('samuel')];
    const day = dayIn('America/Denver', this.here.clock.now());
    await maria.fill(await maria.open(`${this.address}/plan/words`), /\/plan\/words$/, { goals: 'Both come to school without fear.' });
    await maria.fill(await maria.open(`${this.address}/interventions/new`), /\/interventions$/, { what: 'Counselor check-in', goal: 'Has somebody to go to', state: 'active', owner: first, startsOn: day, rhythm: 'weekly', reviewOn: '2026-12-21' });
    expect((await samuel.fill(await samuel.open(`${this.address}/plan`), /\/approvals$/, {})).status).toBe(200);
  }

  /** What stands in the way of closing: areas and sentences, with the page of each. */
  async outstanding(): Promise<{ area: string; what: string; href: string | null }[]> {
    const { text } = await this.at('maria').open(`${this.address}/closures`);
    return [...text.matchAll(/<li class="waiting__item"><div><strong>(.*?)<\/strong><p[^>]*>(?:<a href="([^"]+)">)?(.*?)(?:<\/a>)?<\/p>/gs)].map(([, area, href, what]) => ({ area: area!, what: what!, href: href ?? null }));
  }

  /** Settles whatever the page of closings names and `but` does not hold back, as often as settling one thing asks for another. */
  async settled(but: (one: { area: string; what: string }) => boolean = () => false): Promise<void> {
    for (let rounds = 0; rounds < 12; rounds += 1) {
      const open = (await this.outstanding()).filter((one) => !but(one));
      if (open.length === 0) return;
      for (const one of open) await this.settle(one);
    }
    throw new Error(`still open: ${JSON.stringify(await this.outstanding())}`);
  }

  private async settle({ area, what, href }: { area: string; what: string; href: string | null }): Promise<void> {
    const maria = this.at('maria');
    if (area === 'Notices') await this.told(href!);
    else if (area === 'Tasks') for (const link of AtPages.links(await maria.open(href!), /\/records\/new$/)) await this.taskDone(link);
    else if (area === 'Support plan') await maria.fill(await maria.open(href!), /\/state$/, { state: 'ended', endReason: first, outcome: 'They talk again.' });
    else if (area === 'Determination') await this.signed();
    else if (area === 'Next steps') await maria.fill(await maria.open(href!), /\/steps\//, { state: 'done', outcome: 'Read.' });
    else throw new Error(`nobody here knows how to settle ${area}: ${what}`);
  }

  /** Somebody was reached. */
  private async told(href: string): Promise<void> {
    const maria = this.at('maria');
    const [path, anchor] = href.split('#') as [string, string];
    const { text } = await maria.open(path);
    const link = /href="([^"]+\/attempts\/new)"/.exec(text.slice(text.indexOf(`id="${anchor}"`)))![1]!;
    const form = await maria.open(link);
    const has = (name: string, value: string) => (form.text.includes(`name="${name}"`) ? { [name]: value } : {});
    await maria.fill(form, /\/attempts$/, {
      happenedPrecision: 'exact', happenedDate: dayIn('America/Denver', this.here.clock.now()), happenedTime: '', method: first, result: 'reached', ...(form.text.includes('name="usedText"') ? { usedText: first } : {}), ...has('reached', 'The family'), ...has('said', 'What happens now, and whom to call.'), ...has('namesSubject', 'no'), ...(form.text.includes('name="recordCheck"') ? { recordCheck: first } : {}),
    });
  }

  private async taskDone(link: string): Promise<void> {
    for (const [who, name] of [['maria', 'Maria Núñez'], ['samuel', 'Samuel Okafor']] as const) {
      const form = await this.at(who).open(link);
      if (form.status !== 200 || !form.text.includes('name="step"')) continue;
      await this.at(who).fill(form, /\/records$/, { step: first, byWhom: name, how: 'Talked with everybody who had to know.' }).catch(() => null);
    }
  }

  /** Two sign; gives the last page. */
  async closed(reason = 'The anger passed, and nothing was planned or meant.'): Promise<Page> {
    const [maria, samuel] = [this.at('maria'), this.at('samuel')];
    const begun = await maria.fill(await maria.open(`${this.address}/closures/new`), /\/closures$/, { reason, achieved: 'They talk with each other again.', ifReturns: 'Tell Maria; look at it anew.', told: 'Both families, by Maria, today.', password: demoPassword });
    expect(begun.text).toContain('Waiting for a second signature');
    const form = await samuel.follow(await samuel.open(`${this.address}/closures`), /\/signatures/);
    return samuel.fill(form, /\/signatures$/, { password: demoPassword });
  }

  /** Kinds of deadlines that the case has or had. */
  async deadlines(): Promise<string> {
    const { ClockRounds } = await import('../../src/cases/index.js');
    await this.here.app.get(ClockRounds).run();
    return (await this.at('maria').open(`${this.address}/deadlines`)).text;
  }
}
