import { maySpeakOfOne, namedIn, textKeys } from '../../../src/people/rules/named-in.js';

const urgent = (name: string) => `He is in the gym by the bleachers right now with a black backpack, I think it is ${name} from tenth grade, and nobody is with him`;

describe('a name inside a longer text', () => {
  it.each([
    ['Jordan Ellis', 'Jordan Ellis'], ['jordan ellis', 'Jordan Ellis'], ['Jordyn Elis', 'Jordan Ellis'], ['Ellis, Jordan', 'Jordan Ellis'], ['Jordan Michael Ellis', 'Jordan Ellis'], ['Jordan M. Ellis', 'Jordan Ellis'],
    ['Siobhan O\'Dunleavy', 'Siobhán O’Dunleavy'], ['Kathryn Dunmore', 'Katherine Anne Dunmore'], ['Mateo Quintanilla', 'Mateo Quintanilla Ibarra'], ['ana de la cruz', 'Ana de la Cruz'],
    ['محمود الحسن', 'محمد الحسن'], ['Оксана Дубровинска', 'Оксана Дубровинська'], ['Li Wu', 'Wu Li'],
  ])('%s is %s', (told, name) => expect(namedIn(urgent(told), name)).toBe(true));

  it.each([
    ['two people of whom each has one of the words', urgent('Jordan Pratt, or Maria Ellis'), 'Jordan Ellis'],
    ['a first name alone', urgent('Jordan'), 'Jordan Ellis'],
    ['words that stand apart', 'Mark ran down the main hall and then out of the door by the parking lot', 'Mark Hall'],
    ['a word between that is no name', 'Somebody put a mark in hall number four with a red marker this morning after class', 'Mark Hall'],
    ['particles alone', 'Un alumno de la escuela de la calle Quinta que trae una mochila negra en el gimnasio', 'Ana de la Cruz'],
    ['a name of one word', urgent('Maria Garcia'), 'Maria'],
    ['nothing', urgent('somebody'), ''],
  ])('%s is none', (_, text, name) => expect(namedIn(text, name)).toBe(false));

  it('is looked for from both sides', () => {
    expect(maySpeakOfOne(urgent('Jordan Ellis'), 'Jordan Ellis')).toBe(true);
    expect(maySpeakOfOne('Jordan Ellis', urgent('Jordan Ellis'))).toBe(true);
    expect(maySpeakOfOne('Jordan Ellis', 'Jordyn Ellis')).toBe(true);
    expect(maySpeakOfOne(urgent('Jordan Ellis'), urgent('Maria Núñez'))).toBe(false);
    expect(maySpeakOfOne('Jordan Ellis, grade 7, gray coat', urgent('Jordyn Ellis'))).toBe(true);
    expect(maySpeakOfOne(urgent('jordan ellis'), 'jordan ellis')).toBe(true);
  });

  it.each(['Somebody in tenth grade; the students would not say who', 'A boy with a black backpack', 'The girl who sits by the bleachers', 'A black backpack', 'In the gym right now, nobody with him', 'I think it is a student, grade 10', 'From tenth grade'])
  ('%s describes somebody and names nobody', (described) => {
    expect(maySpeakOfOne(urgent('Jordan Ellis'), described)).toBe(false);
    expect(maySpeakOfOne(described, urgent('somebody'))).toBe(false);
  });
});

describe('the keys of a text', () => {
  it('are those of a name while it is no longer than one', () => expect(textKeys('Jon O’Dunleavy')).toEqual(['jon', 'odunleavy', '~jn', '~adnlf', '=jonodunleavy']));
  it('hold a name wherever it stands, and no word that every text has', () => {
    const keys = textKeys(urgent('Siobhán O’Dunleavy'));
    expect(keys).toEqual(expect.arrayContaining(['siobhan', 'odunleavy', '~adnlf', 'gym']));
    expect(keys).not.toContain('the');
    expect(textKeys('Anna Lena '.repeat(9_000)).length).toBeLessThanOrEqual(200);
  });
});
