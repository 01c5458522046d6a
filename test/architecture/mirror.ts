/** Tables of words (acts.spec.ts holds the acts, page specs print the rest) and files that hold types alone. */
const words = /\/rules\/(?:acts|[a-z-]+-acts|[a-z-]+-words|case-facts|files|timeline)\.ts$/;

const needsSpec = [/^src\/[^/]+\/rules\/.+\.ts$/, /^src\/[^/]+\/commands\/.+\.ts$/, /^src\/[^/]+\/pages\/.+\.controller\.ts$/];

/** Sources without a spec at the mirrored path, and excuses that excuse nothing; one sentence each. */
export function brokenMirror(sources: string[], specs: string[], excused: Record<string, string>): string[] {
  const missing = sources
    .filter((path) => needsSpec.some((shape) => shape.test(path)) && !words.test(path))
    .filter((path) => !mirrored(path).some((spec) => specs.includes(spec)));
  return [
    ...missing.filter((path) => !(path in excused)).map((path) => `${path} has no ${mirrored(path)[0]}`),
    ...Object.keys(excused).filter((path) => !missing.includes(path)).map((path) => `${path} needs no excuse`),
  ];
}

function mirrored(path: string): string[] {
  const place = path.replace(/^src\//, 'test/').replace(/(\.controller)?\.ts$/, '');
  return [`${place}.spec.ts`, `${place}.properties.spec.ts`];
}
