import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { nowElsewhere } from './elsewhere.js';
import { statement, type Engine, type Value } from './engine.js';

/** Set-based reads on a connection that cannot write. Only store rooms hold one. */
@Injectable()
export class Reader {
  readonly engine: Engine;
  /** How many statements were sent since the start: tests hold each page to a number. */
  statements = 0;

  constructor(@Inject(getDataSourceToken('reader')) private readonly source: DataSource) {
    this.engine = source.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  all<T>(sql: string, values: readonly Value[] = []): Promise<T[]> {
    const elsewhere = nowElsewhere();
    if (elsewhere !== undefined) return elsewhere.all<T>(sql, values);
    this.statements += 1;
    return this.source.query(statement(this.engine, sql), [...values]);
  }

  async one<T>(sql: string, values: readonly Value[] = []): Promise<T | null> {
    return (await this.all<T>(sql, values))[0] ?? null;
  }
}
