import type { Definition, Guide, Participants } from './definition.js';

/** What only a file of format 2 can get wrong: names that do not resolve, floors that leave no level, a quorum nobody can make up. */
export function checkElements(definition: Definition): string[] {
  return [
    ...checkFloors(definition),
    ...checkQuorums(definition),
    ...checkWork(definition),
    ...definition.clocks.flatMap(({ id, starts, until, tell }) => [
      ...(starts === until ? [`Clock "${id}" starts and ends with the same event, "${starts}".`] : []),
      ...(tell.length === 0 ? [`Clock "${id}" tells nobody when it has run out.`] : []),
      ...(new Set(tell).size < tell.length ? [`Clock "${id}" tells the same person twice.`] : []),
    ]),
    ...definition.guards.filter(({ shownAt }) => shownAt.length === 0).map(({ id }) => `Guard "${id}" is shown nowhere.`),
    ...checkGuides(definition.guides),
    ...checkNotices(definition),
    ...repeated('The gate kind', definition.gates.map(({ kind, before }) => (kind === 'stage-decisions' ? `${kind} before ${before}` : kind))),
  ];
}

/** A floor takes lower levels away: at least one, always from the bottom, and never the highest. */
function checkFloors({ floors, levels }: Definition): string[] {
  const order = levels.map(({ id }) => id);
  return floors.flatMap(({ id, disables }) => [
    ...(disables.length === 0 ? [`Floor "${id}" disables no level.`] : []),
    ...disables.filter((level) => !order.includes(level)).map((level) => `Floor "${id}" disables the level "${level}", which the protocol does not have.`),
    ...(disables.includes(order.at(-1) ?? '') ? [`Floor "${id}" disables the highest level, so that nothing might be left to choose.`] : []),
    ...(order.slice(0, disables.length).every((level) => disables.includes(level)) ? [] : [`Floor "${id}" must disable levels from the lowest up, without a gap.`]),
  ]);
}

function checkQuorums({ stages, signatures }: Definition): string[] {
  return stages.flatMap((stage) => {
    const { participants } = stage;
    if (participants === null) return [];
    const signs = [...stage.signatures, ...(stage.doneWhen.includes('determination') ? signatures : [])];
    return [
      ...quorum(participants).map((why) => `The participants of stage "${stage.id}" ${why}.`),
      ...signs.filter(({ anyOf }) => !anyOf.some((discipline) => participants.disciplines.includes(discipline)))
        .map(({ id }) => `Nobody who takes part in stage "${stage.id}" can give its signature "${id}".`),
    ];
  });
}

function quorum({ minimum, disciplines, besidesPolice, seats, ifMissing, expires }: Participants): string[] {
  const others = new Set(disciplines.filter((discipline) => discipline !== 'law-enforcement')).size;
  return [
    ...(disciplines.length === 0 ? ['name no discipline'] : []),
    ...(besidesPolice > others ? [`need ${besidesPolice} disciplines besides law enforcement and name only ${others}`] : []),
    ...(besidesPolice > minimum ? [`need ${besidesPolice} disciplines besides law enforcement from only ${minimum} people`] : []),
    ...(seats.length > minimum ? [`have ${seats.length} seats for only ${minimum} people`] : []),
    ...seats.filter((seat) => !seat.some((discipline) => disciplines.includes(discipline))).map((_, at) => `have a seat that none of their disciplines can fill (number ${at + 1} of those)`),
    ...(ifMissing === 'provisional' && expires === null ? ['allow a provisional decision that never expires'] : []),
    ...(ifMissing === 'refused' && expires !== null ? ['give a time to a decision that is refused'] : []),
  ];
}

/** Stages name only themes, choices and outputs that are there, and every theme is worked somewhere. */
function checkWork({ format, facts, stages, themes, notices, tasks, documents }: Definition): string[] {
  const missing = (stage: string, what: string, names: readonly string[], there: readonly { id: string }[]): string[] =>
    names.filter((name) => !there.some(({ id }) => id === name)).map((name) => `Stage "${stage}" names the ${what} "${name}", which the protocol does not have.`);
  return [
    ...stages.flatMap(({ id, next, doneWhen, options, outputs, themes: worked }) => [
      ...missing(id, 'theme', worked, themes), ...missing(id, 'notice', outputs.notices, notices), ...missing(id, 'task', outputs.tasks, tasks), ...missing(id, 'document', outputs.documents, documents),
      ...options.flatMap(({ id: option, to }) => (to === null || next.includes(to) ? [] : [`Choice "${option}" of stage "${id}" leads to "${to}", which does not follow it.`])),
      ...options.flatMap(({ id: option, finds = [] }) => [
        ...finds.filter((fact) => !facts.some((one) => one.id === fact && one.from === 'team')).map((fact) => `Choice "${option}" of stage "${id}" finds "${fact}", which is not among the facts of the team.`),
        ...(finds.length > 0 && !doneWhen.includes('decision') ? [`Choice "${option}" of stage "${id}" finds something, and the stage is not done by a decision.`] : []),
      ]),
      ...(doneWhen.includes('decision') && options.length === 0 ? [`Stage "${id}" is done by a decision and offers no choice.`] : []),
      ...(doneWhen.includes('notices') && outputs.notices.length === 0 ? [`Stage "${id}" is done by notices and sends none.`] : []),
      ...(options.length === 0 ? [] : next.filter((name) => !options.some(({ to }) => to === name)).map((name) => `Stage "${id}" is followed by "${name}", to which none of its choices leads.`)),
    ]),
    ...(format === 1 ? [] : themes.filter(({ id }) => !stages.some(({ themes: worked }) => worked.includes(id))).map(({ id }) => `Theme "${id}" is worked at no stage.`)),
  ];
}

function checkGuides(guides: readonly Guide[]): string[] {
  return guides.flatMap(({ id, ages, questions }) => [
    ...(ages.length === 0 ? [`Guide "${id}" is for no age.`] : []),
    ...(questions.length === 0 ? [`Guide "${id}" asks nothing.`] : []),
    ...repeated(`Guide "${id}": the age`, ages),
  ]);
}

/** Every notice has its text, addressed to whom the notice goes to. */
function checkNotices({ format, notices, messages }: Definition): string[] {
  if (format === 1) return [];
  return notices.flatMap(({ id, who, message }) => {
    const text = messages.find((one) => one.id === message);
    if (text === undefined) return [`Notice "${id}" has no message "${message ?? ''}" to send.`];
    return text.to === who ? [] : [`Notice "${id}" goes to "${who}", and its message "${text.id}" is written to "${text.to}".`];
  });
}

function repeated(what: string, names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map((name) => `${what} "${name}" stands there more than once.`);
}
