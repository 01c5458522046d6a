import { Injectable } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { columnsIn, mostLines, readLine, type ReadLine, type StaffLine } from '../rules/staff-list.js';
import { planImport, type ImportFacts, type PlannedLine } from '../rules/staff-import.js';
import { knownAccounts, StaffImportReads } from '../store/known-accounts.js';
import { readCsv } from './read-csv.js';

/** What a pasted list of staff would do now. */
@Injectable()
export class StaffPlan {
  constructor(private readonly directory: SchoolDirectory, private readonly reads: StaffImportReads, private readonly clock: Clock) {}

  /** The lines of a list; a sentence where it cannot be read as one. */
  private async lines(text: string): Promise<(StaffLine | ReadLine)[] | string> {
    const table = readCsv(text);
    if (typeof table === 'string') return table;
    const columns = columnsIn(table.header);
    if (typeof columns === 'string') return columns;
    if (table.rows.length === 0) return 'There is no line below the header.';
    if (table.rows.length > mostLines) return `The list has ${table.rows.length} lines. Take it in parts of at most ${mostLines}.`;
    const schools = new Map((await this.directory.schools()).map(({ code, id }) => [code.toLowerCase(), id]));
    return table.rows.map(({ line, cells }) => readLine(line, cells, columns, schools));
  }

  async facts(importer: Id): Promise<ImportFacts> {
    return { importer, zone: (await this.directory.district())?.zone ?? 'UTC', now: this.clock.now() };
  }

  /** Each line with its outcome; a sentence where the text is no list. */
  async of(text: string, importer: Id): Promise<PlannedLine[] | string> {
    const [lines, facts] = await Promise.all([this.lines(text), this.facts(importer)]);
    return typeof lines === 'string' ? lines : planImport(lines, await knownAccounts(this.reads.ask, facts.now, null), facts);
  }
}
