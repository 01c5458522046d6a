import { formRoutes, formsOn, meetForms, type MetForm } from '../support/met-forms.js';
import { emptyWorld, world, type World } from '../support/world.js';
import { LeftEntries } from './left-entries.js';
import { ledTo, notByLinks } from './led-to.js';

/** Whose links are followed, and to how many pages: enough for all forms but those of a rare moment. */
const people = { dana: 64, grant: 72, maria: 56, irene: 88, theo: 48, thandiwe: 12, samuel: 12, sofia: 8 };

/** Who then goes on until they have met these, which stand behind many links; or, for more kinds of a form than one, to how many pages. */
const further: Record<string, readonly string[] | number> = {
  dana: ['conflicts/statements', 'notes/:noteId/class', ...['facts', 'facts/:factId/class', 'facts/:factId/corrections', 'family-contacts/:contactId/class', 'family-contacts/:contactId/corrections', 'interviews/:interviewId/class', 'interviews/:interviewId/corrections', 'weapons/:answerId/corrections'].map((name) => `assessment/${name}`)],
  grant: ['closures/:closureId/signatures', 'closures/:closureId/withdrawal', 'first-reads/rounds'],
  maria: 152,
  irene: ['notices/:slot/withholdings/:withholdingId/decisions'],
  samuel: ['removals'],
};

export interface Ground {
  the: Awaited<ReturnType<typeof world>>;
  worlds: World[];
  /** One form of each kind. */
  forms: MetForm[];
  /** Where the forms that each person met are sent. */
  actions: Map<string, Set<string>>;
  /** Addresses that take a form which neither links nor `ledTo` lead to. */
  unmet: string[];
  /** What forms that were taken have left in the ledger so far. */
  left: LeftEntries;
  end(): Promise<void>;
}

/** The demo's cases, a few more at moments that the demo is past, and two databases that nobody has set up; with every form on them. */
export async function ground(): Promise<Ground> {
  const [the, empty, young] = await Promise.all([world({ base: 'demo' }), emptyWorld(), emptyWorld()]);
  const kinds = new Map<string, MetForm>();
  const actions = new Map<string, Set<string>>();
  const seen = new Map<string, number>();
  const keep = (forms: readonly MetForm[], routes: (route: string) => boolean) => forms.forEach((form) => {
    if (!kinds.has(form.kind) && routes(form.route)) kinds.set(form.kind, form);
    actions.set(form.as, (actions.get(form.as) ?? new Set()).add(form.action));
  });
  const walk = async (who: string, enough: (pages: number, forms: readonly MetForm[]) => boolean) => {
    the.clock.moveTo('2026-11-16T16:00:00.000Z'); // each look at the clock takes a second, and a session would end of them
    keep((await meetForms(the, who, enough, seen)).forms, (route) => !notByLinks.includes(route));
  };
  for (const [who, most] of Object.entries(people)) await walk(who, (pages) => pages >= most);
  for (const [who, what] of Object.entries(further)) await walk(who, (pages, met) => pages >= (typeof what === 'number' ? what : 320) || (typeof what !== 'number' && what.every((name) => met.some(({ route }) => route === `/cases/:caseId/${name}`))));
  for (const { at, as, page, only } of await ledTo(the, empty, young)) keep((await formsOn(at, as, page)).forms, (route) => only === undefined || route.endsWith(only));
  const met = new Set([...kinds.values()].map(({ route }) => route));
  const worlds = [the, empty, young];
  return { the, worlds, left: new LeftEntries(the), forms: [...kinds.values()], actions, unmet: formRoutes(the).filter((route) => !met.has(route)), end: async () => { for (const one of worlds) await one.end(); } };
}
