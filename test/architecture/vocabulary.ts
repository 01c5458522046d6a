/** Names that say nothing about what is inside. "manager" only by itself: a case has a case manager. */
const emptyNames = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'shared'];
const emptyWholeNames = ['manager', 'managers'];

/** Words that judge or belittle, and what the house says in their place. */
const instead: Record<string, string> = {
  kid: 'student',
  kids: 'students',
  offender: 'person of concern',
  offenders: 'persons of concern',
  perpetrator: 'person of concern',
  perpetrators: 'persons of concern',
  shooter: 'person of concern',
  shooters: 'persons of concern',
  suspect: 'person of concern',
  suspects: 'persons of concern',
  delinquent: 'student',
  culprit: 'person of concern',
  'commit suicide': 'die by suicide',
  'committed suicide': 'died by suicide',
  'risk score': 'level of concern',
  whitelist: 'list of what is allowed',
  blacklist: 'list of what is refused',
};

/** One sentence for each folder or file whose name says nothing. */
export function emptyNamesIn(paths: string[]): string[] {
  return paths.filter((path) => path.split('/').some(saysNothing)).map((path) => `${path}: a name that says nothing`);
}

function saysNothing(part: string): boolean {
  const stem = part.replace(/\..*$/, '');
  return emptyWholeNames.includes(stem) || stem.split('-').some((word) => emptyNames.includes(word));
}

/** One sentence for each line with a word that the house does not use; names in code are read word by word. */
export function wrongWordsIn(texts: Map<string, string>): string[] {
  return [...texts].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => {
      const words = line.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
      return wrong
        .filter(({ shape }) => shape.test(words))
        .map(({ word }) => `${path}:${index + 1}: "${word}"; say "${instead[word]}"`);
    }),
  );
}

const wrong = Object.keys(instead).map((word) => ({ word, shape: new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u') }));
