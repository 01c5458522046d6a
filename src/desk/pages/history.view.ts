import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { clockTime, fieldsFor, longDay } from '../../platform/web/index.js';
import type { HistoryFilter, HistoryPage } from '../queries/case-history.js';

const basisWords: Readonly<Record<string, string>> = {
  team: 'as team member', oversight: 'for the district', intake: 'at intake', 'own-report': 'as reporter', office: 'by office', self: '', operator: 'on the server',
};

export function historyView(head: CaseHead, { lines, people, older }: HistoryPage, filter: HistoryFilter) {
  const base = casePaths.history(head.id);
  const fields = fieldsFor({}, []);
  const query = (before: number) => `?${new URLSearchParams({ ...(filter.who ? { who: filter.who } : {}), ...(filter.kind ? { kind: filter.kind } : {}), before: String(before) }).toString()}`;
  const days = new Map<LocalDate, { id: string; date: string; lines: object[] }>();
  for (const { seq, at, changes, name, words, basis } of lines) {
    const date = dayIn(head.zone, at);
    const day = days.get(date) ?? { id: `d-${date}`, date: longDay(date), lines: [] };
    day.lines.push({ seq, href: changes ? casePaths.change(head.id, seq) : casePaths.asItWas(head.id, seq), leads: changes ? 'what was changed' : 'the case as it was then', name, words, basis: basisWords[basis] || null, time: clockTime(head.zone, at), iso: at });
    days.set(date, day);
  }
  return {
    title: `History, case ${head.number}`,
    head: caseHeadView(head),
    looks: casePaths.looks(head.id), moments: casePaths.moments(head.id),
    action: base,
    who: fields.select('who', 'Who', people.map(({ id, name }) => ({ value: id, label: name })), { value: filter.who ?? '', optional: true, mark: false, empty: 'Everyone' }),
    kind: fields.select('kind', 'What', [{ value: 'changes', label: 'Changes' }, { value: 'views', label: 'Looking' }], { value: filter.kind ?? '', optional: true, mark: false, empty: 'Everything' }),
    days: [...days.values()],
    empty: lines.length === 0 ? { title: 'Nothing to show', text: 'Nobody did that with this case. Choose “Everyone” and “Everything”.', link: null } : null,
    pager: { newer: filter.before === null ? null : base, older: older === null ? null : `${base}${query(older)}` },
  };
}
