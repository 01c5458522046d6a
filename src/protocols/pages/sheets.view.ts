import { localDate } from '../../kernel/local-date.js';
import { dayWithYear } from '../../platform/web/index.js';
import type { PublishedProtocol } from '../queries/published-protocol.js';
import { elementsOf, unverifiedIn, type Element } from '../rules/elements.js';
import type { Wording } from '../rules/files.js';
import { entryOf, partOf, type Part } from './sheet-entry.view.js';
import { guideParts, levelParts, messageParts, questionParts } from './sheet-judgment.view.js';
import { demandParts, stageParts } from './sheet-work.view.js';

/** The pages on which a protocol can be read; the first is where one begins. */
export const sheetPages = {
  start: 'About', stages: 'Stages', questions: 'Questions', levels: 'Levels', demands: 'Demands and deadlines', guides: 'Interview guides', messages: 'Notices and messages',
} as const;
export type SheetPage = keyof typeof sheetPages;
export const isSheetPage = (name: string): name is SheetPage => Object.hasOwn(sheetPages, name);

const partsOf: Record<SheetPage, (protocol: PublishedProtocol) => Part[]> = {
  start: startParts, stages: stageParts, questions: questionParts, levels: levelParts, demands: demandParts, guides: guideParts, messages: messageParts,
};

/** One page of a protocol, read-only. `link` gives a page's address, `home` the list it stands in; null where there is none. */
export function sheetView(protocol: PublishedProtocol, page: SheetPage, link: (page: SheetPage) => string, home: { label: string; href: string } | null) {
  const { definition, wording, version } = protocol;
  const parts = partsOf[page](protocol).filter(({ entries }) => entries.length > 0);
  return {
    title: `${wording.name} ${version}: ${sheetPages[page]}`,
    head: {
      crumbs: home === null ? [] : [home, { label: `${wording.name} ${version}`, href: null }], kicker: `Version ${version}, in effect from ${dayWithYear(localDate(definition.effective_from))}`, heading: wording.name,
      sub: definition.reviewed_by === null ? 'Reviewed by nobody yet: no practitioner has put their name to this version.' : `Reviewed by ${definition.reviewed_by}.`, links: [], facts: null,
    },
    sections: { label: 'Protocol', now: sheetPages[page], items: Object.entries(sheetPages).map(([id, label]) => ({ label, href: link(id as SheetPage), current: id === page ? 'page' : null, count: null })) },
    heading: sheetPages[page],
    parts: parts.length > 0 ? parts : [partOf('nothing', sheetPages[page], 'This version says nothing here.', [])],
  };
}

function startParts({ definition, wording, translations }: PublishedProtocol): Part[] {
  const unverified = unverifiedIn(definition);
  return [
    partOf('about', 'What this is', wording.about, [entryOf('limits', null, { name: 'Its limits', texts: [wording.limits] })]),
    partOf('unverified', 'Not verified', `${unverified.length} of ${elementsOf(definition).length} elements name a source that nobody has confirmed. Each is marked wherever it acts.`,
      bySource(unverified).map(([source, of], at) => entryOf(`unverified-${at + 1}`, null, { name: source, points: of.map((one) => nameOf(one, wording)) }))),
    partOf('sources', 'Sources', null, [entryOf('source-list', null, { name: 'Named in this version', points: definition.sources })]),
    partOf('terms', 'Terms', null, definition.terms.map((id) => entryOf(`term-${id}`, null, { name: id.replaceAll('-', ' '), texts: [wording.terms[id]!] }))),
    partOf('instruments', 'Instruments of others', 'They may be recorded as used, with version, qualified user and conclusion. None of their questions is here.',
      definition.instruments.map((one) => entryOf(one.id, one, { name: wording.instruments[one.id]!.name, texts: [wording.instruments[one.id]!.text] }))),
    partOf('languages', 'Languages', null, Object.values(translations).map(({ language, reviewed }) => entryOf(`language-${language}`, null, {
      name: language === 'es' ? 'Spanish' : language, texts: [reviewed === null ? 'Draft, not reviewed by a translator. It cannot be sent.' : `Reviewed by ${reviewed.by} on ${reviewed.on}.`],
    }))),
  ];
}

/** Elements under the source that they share. */
function bySource(elements: readonly Element[]): [string, Element[]][] {
  const groups = new Map<string, Element[]>();
  for (const one of elements) groups.set(one.element.source, [...(groups.get(one.element.source) ?? []), one]);
  return [...groups];
}

function nameOf({ list, id }: Element, wording: Wording): string {
  if (list === 'closing') return 'Closing';
  if (list === 'determination') return 'How a level is set and lowered';
  if (list === 'participants') return `Who takes part: ${wording.stages[id]!.name}`;
  if (list === 'reviews') return `How often: ${wording.levels[id]!.name}`;
  const words: string | { name: string } = wording[list][id]!;
  return typeof words === 'string' ? words : words.name;
}
