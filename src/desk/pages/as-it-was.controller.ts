import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { Determinations } from '../../assessment/index.js';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { momentOf } from '../../kernel/instant.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, SeeOther, Shown, Unprocessable, type Problem } from '../../platform/web/index.js';
import { actWords } from '../queries/act-words.js';
import { CaseAsItWas } from '../queries/case-as-it-was.js';
import { Names } from '../queries/names.js';
import { address, goneView, pastView } from './as-it-was.view.js';
import { momentsView } from './moments.view.js';

/** A case as the team knew it at an earlier moment. */
@Controller('cases/:caseId/as-it-was')
export class AsItWasController {
  constructor(
    private readonly past: CaseAsItWas, private readonly overview: CaseOverview, private readonly determinations: Determinations, private readonly names: Names, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'case.history.read', records: 'case.moments.viewed', renders: 'desk/moments' })
  async choose(@TheCase() key: CaseKey, @Query('date') date?: string, @Query('time') time = '') {
    if (date === undefined) return this.page(key, {}, []);
    const problems = problemsWith(date, time);
    if (problems.length > 0) return new Unprocessable(await this.page(key, { date, time }, problems));
    const at = isLocalDate(date) ? momentOf(key.facts.zone, date, time === '' ? '23:59' : time) : null;
    const line = at === null ? null : await this.past.entryAt(key, at);
    if (line === null) return new Unprocessable(await this.page(key, { date, time }, [{ field: 'date', text: 'The case was not there yet. Enter a later day' }]));
    return new SeeOther(address(key.caseId, { line, at: at! }, { part: 1, later: false }));
  }

  @Get(':entry') @Endpoint({ needs: 'case.history.read', records: 'case.past.viewed', renders: 'desk/as-it-was' })
  async show(@TheCase() key: CaseKey, @Param('entry') entry: string, @Query('at') at?: string, @Query('later') later?: string, @Query('part') part = '1') {
    const moment = await this.past.moment(key, entry, at);
    if (moment === null || !/^[1-9]\d{0,4}$/.test(part)) throw new NotFoundException();
    const [head, past, since] = [await this.overview.head(key), await this.past.read(key, moment), later === 'marked' ? await this.past.learnedSince(key, moment) : null];
    const detail = { entry: moment.line.seq, part: Number(part), later: since !== null };
    if (past === null) return new Shown({ gone: goneView(head, moment, await this.past.destroyed(key)), title: 'As it was', past: null }, [], detail);
    const nameOf = await this.names.of((since?.rows ?? []).map(({ line }) => line.actor));
    const view = pastView(head, moment, past, { part: Number(part), later: since !== null }, since === null ? null : { ...since, nameOf });
    if (view === null) throw new NotFoundException();
    return new Shown({ title: view.title, past: view, gone: null }, [], detail);
  }

  private async page(key: CaseKey, typed: { date?: string; time?: string }, problems: Problem[]) {
    const [head, lines, { all }] = await Promise.all([this.overview.head(key), this.past.named(key), this.determinations.of(key)]);
    const levels = new Map(all.map(({ id, level, protocol }) => [id, protocol.wording.levels[level]!.name]));
    return momentsView(head, { lines: lines.map((line) => ({ ...line, words: actWords[line.act] ?? line.act })), levelOf: (id) => levels.get(id) ?? null, nameOf: await this.names.of(lines.map(({ actor }) => actor)), now: this.clock.now() }, typed, problems);
  }
}

function problemsWith(date: string, time: string): Problem[] {
  return [
    ...(isLocalDate(date) ? [] : [{ field: 'date', text: 'Enter a day' }]),
    ...(time === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? [] : [{ field: 'time', text: 'Enter a time such as 2:30 PM, or leave it empty' }]),
  ];
}
