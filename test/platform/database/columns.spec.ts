import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { upkeepTables } from '../../../src/platform/database/index.js';
import { world, type World } from '../../support/world.js';

declare const engine: 'sqlite' | 'postgres';

interface Column { table: string; column: string; type: string; nullable: boolean }

let here: World;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const lines = (columns: Column[]): string[] => columns.map(({ table, column, type, nullable }) => `${table}.${column} ${type}${nullable ? ' or null' : ''}`).sort();

function ofEntities(): Column[] {
  return here.app.get<DataSource>(getDataSourceToken('writer')).entityMetadatas.flatMap(({ tableName, columns }) => columns.map(({ databaseName, type, isNullable }) => ({
    table: tableName, column: databaseName, type: String(type), nullable: isNullable,
  })));
}

async function ofTables(): Promise<Column[]> {
  if (engine === 'postgres') {
    const rows = await here.reader.all<{ table: string; column: string; type: string; nullable: string }>(`
      SELECT table_name AS "table", column_name AS "column", data_type AS type, is_nullable AS nullable FROM information_schema.columns WHERE table_schema = 'public'`);
    return rows.map(({ nullable, ...column }) => ({ ...column, nullable: nullable === 'YES' }));
  }
  const rows = await here.reader.all<{ table: string; column: string; type: string; required: number; key: number }>(`
    SELECT m.name AS "table", c.name AS "column", lower(c.type) AS type, c."notnull" AS required, c.pk AS "key"
    FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`);
  return rows.map(({ required, key, ...column }) => ({ ...column, nullable: required === 0 && key === 0 }));
}

test('each entity has exactly the columns of its table, with their types', async () => {
  const entities = ofEntities();
  const written = new Set(entities.map(({ table }) => table));
  expect(entities.length).toBeGreaterThan(100);
  expect(lines((await ofTables()).filter(({ table }) => written.has(table)))).toEqual(lines(entities));
});

test('every table is written through an entity, but for those that say nothing about a person of concern', async () => {
  const written = new Set(ofEntities().map(({ table }) => table));
  const tables = new Set((await ofTables()).map(({ table }) => table));
  expect([...tables].filter((table) => !written.has(table)).sort()).toEqual([...upkeepTables, 'schema_step'].sort());
});

test('both engines hold text and whole numbers, nothing else', async () => {
  expect([...new Set((await ofTables()).map(({ type }) => type))].sort()).toEqual(['integer', 'text']);
});

if (engine === 'sqlite') {
  test('every table is STRICT: a text in a number column is refused', async () => {
    const loose = await here.reader.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'");
    expect(loose).toEqual([]);
  });
}
