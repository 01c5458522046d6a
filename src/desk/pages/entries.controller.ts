import { Controller, Get, NotFoundException, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LedgerLog, type LogFilter, type LogLine } from '../../audit/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import { isId } from '../../kernel/ids.js';
import { momentOf } from '../../kernel/instant.js';
import { addDays, isLocalDate } from '../../kernel/local-date.js';
import { csvText } from '../../oversight/index.js';
import { actingIn, Download, Endpoint, Shown } from '../../platform/web/index.js';
import { RecordEntriesFile } from '../commands/record-entries-file.js';
import { actKinds, actWords, type ActKind } from '../queries/act-words.js';
import { fileColumns, fileLine, fileRow, mostInAFile, withoutMembers } from '../rules/entries-file.js';
import { entriesView, type AskedOfEntries } from './entries.view.js';

const perPage = 50;
/** A name that is mistyped would let more out than was asked for. */
const mayBeAsked = new Set(['from', 'until', 'kind', 'actor', 'before', 'after', 'format']);
const kinds = Object.entries(actKinds).map(([value, { words }]) => ({ value, label: words }));

/** The ledger of the whole district, for those who watch over it. */
@Controller('ledger')
export class EntriesController {
  constructor(private readonly log: LedgerLog, private readonly directory: SchoolDirectory, private readonly recordFile: RecordEntriesFile) {}

  @Get() @Endpoint({ needs: 'ledger.read', records: 'ledger.viewed', renders: 'desk/entries' })
  async show(@Query() asked: AskedOfEntries) {
    const zone = await this.zone();
    const before = numberIn(asked.before);
    const { lines, older } = await this.log.page(filterOf(asked, zone), before, perPage);
    return new Shown(entriesView(shown(lines, asked), older, { asked, paged: before !== null, zone, kinds, wordsOf: (act) => actWords[act] ?? act }));
  }

  @Get('file') @Endpoint({ needs: 'ledger.export', records: 'ledger.downloaded' })
  async file(@Req() request: FastifyRequest, @Query() asked: AskedOfEntries) {
    const { format = 'jsonl' } = asked;
    if ((format !== 'csv' && format !== 'jsonl') || Object.keys(asked).some((name) => !mayBeAsked.has(name))) throw new NotFoundException();
    const found = await this.log.after(filterOf(asked, await this.zone()), numberIn(asked.after) ?? 0, mostInAFile);
    const lines = shown(found, asked);
    const text = format === 'csv' ? `\ufeff${csvText([fileColumns, ...lines.map((line) => fileRow(line, actWords[line.act] ?? ''))])}` : lines.map((line) => `${fileLine(line)}\n`).join('');
    const bytes = Buffer.from(text, 'utf8');
    const [from, to] = [lines[0]?.seq ?? 0, lines.at(-1)?.seq ?? 0];
    await this.recordFile.run(actingIn(request), { from, to, entries: lines.length }, bytes);
    return new Download(bytes, format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8', `ledger-${from}-${to}.${format}`);
  }

  private async zone(): Promise<string> {
    return (await this.directory.district())?.zone ?? 'UTC';
  }
}

/** By one person, lines that may not say whose they are are not told. */
const shown = (lines: readonly LogLine[], { actor = '' }: AskedOfEntries): LogLine[] => lines.map(withoutMembers).filter((line) => actor === '' || line.actor !== '');

/** What no page asked for is not found. */
function filterOf({ from = '', until = '', kind = '', actor = '' }: AskedOfEntries, zone: string): LogFilter {
  if ([from, until].some((day) => day !== '' && !isLocalDate(day)) || (actor !== '' && !isId(actor)) || (kind !== '' && !Object.hasOwn(actKinds, kind))) throw new NotFoundException();
  return {
    acts: kind === '' ? null : actKinds[kind as ActKind].acts, actor: isId(actor) ? actor : null,
    from: isLocalDate(from) ? momentOf(zone, from, '00:00') : null, until: isLocalDate(until) ? momentOf(zone, addDays(until, 1), '00:00') : null,
  };
}

function numberIn(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  if (!/^\d{1,15}$/.test(text)) throw new NotFoundException();
  return Number(text);
}
