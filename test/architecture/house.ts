const rooms = ['commands', 'pages', 'ports', 'queries', 'rules', 'store', 'library'];

/** Entries at the top that have no place there. */
export function strangersAtTheTop(entries: string[], allowed: string[]): string[] {
  return entries.filter((entry) => !allowed.includes(entry)).map((entry) => `${entry} has no place at the top`);
}

/** Folders and files under src that stand on no floor, and folders of a module that are no room. */
export function strangeRooms(paths: string[], modules: string[], beside: string[], more: Record<string, string[]>): string[] {
  const strange = new Set<string>();
  for (const path of paths) {
    const [, top = '', room = '', inside] = path.split('/');
    if (beside.includes(top) || path === 'src/README.md') continue;
    if (!modules.includes(top)) strange.add(`src/${top} stands on no floor`);
    else if (top === 'kernel' ? inside !== undefined : top !== 'platform' && inside !== undefined && ![...rooms, ...(more[top] ?? [])].includes(room)) {
      strange.add(`src/${top}/${room} is no room`);
    }
  }
  return [...strange];
}

/** Modules without a README of at most 40 lines; front doors missing, longer than 40 lines or open to everything. */
export function badDoors(texts: Map<string, string>, modules: string[]): string[] {
  const paths = [...texts.keys()];
  return modules
    .filter((module) => paths.some((path) => path.startsWith(`src/${module}/`)))
    .flatMap((module) => [...readme(texts, module), ...doorsOf(module, paths).flatMap((door) => frontDoor(texts, door))]);
}

function readme(texts: Map<string, string>, module: string): string[] {
  const text = texts.get(`src/${module}/README.md`);
  if (text === undefined) return [`src/${module} has no README.md`];
  return linesOf(text) > 40 ? [`src/${module}/README.md has more than 40 lines`] : [];
}

function doorsOf(module: string, paths: string[]): string[] {
  if (module === 'kernel') return [];
  if (module !== 'platform') return [`src/${module}/index.ts`];
  const inRooms = paths.filter((path) => /^src\/platform\/[^/]+\/.+\.ts$/.test(path));
  return [...new Set(inRooms.map((path) => path.split('/').slice(0, 3).join('/')))].map((room) => `${room}/index.ts`);
}

function frontDoor(texts: Map<string, string>, door: string): string[] {
  const text = texts.get(door);
  if (text === undefined) return [`${door} is missing`];
  return [
    ...(linesOf(text) > 40 ? [`${door} has more than 40 lines`] : []),
    ...(/^\s*export\s*\*/m.test(text) ? [`${door} exports everything (export *)`] : []),
  ];
}

/** Files with a default export: a thing has one name, wherever it is imported. */
export function defaultExports(texts: Map<string, string>): string[] {
  return [...texts]
    .filter(([, text]) => /^\s*export\s+default\b|^\s*export\s*\{[^}]*\bas\s+default\b/m.test(text))
    .map(([path]) => `${path} has a default export`);
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}
