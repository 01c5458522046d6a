import { personKinds } from '../../../src/people/rules/person-kinds.js';
import { migrations } from '../../../src/schema/index.js';

test.each(['sqlite', 'postgres'] as const)('the schema on %s takes exactly these kinds', (engine) => {
  const table = migrations.flatMap((migration) => migration.up(engine)).find((statement) => statement.startsWith('CREATE TABLE person ('))!;
  const kinds = /kind IN \(([^)]+)\)/.exec(table)![1]!.split(', ').map((quoted) => quoted.slice(1, -1));
  expect(kinds).toEqual([...personKinds]);
});
