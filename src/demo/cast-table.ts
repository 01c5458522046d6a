import { cast, demoPassword, schools, type DemoCastMember } from './district/index.js';

/** Who can sign in to the demo, as lines for a terminal. */
export function castTable(): string {
  const members: readonly DemoCastMember[] = Object.values(cast);
  const rows = [
    ['sign in as', 'who', 'what they do'],
    ...members.map(({ username, name, title, school }) => [username, name.used ?? name.full, `${title}, ${schools.find(({ key }) => key === school)?.name ?? 'whole district'}`]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd();
  return [...rows.map(line), '', `The password of everybody: ${demoPassword}`].join('\n');
}
