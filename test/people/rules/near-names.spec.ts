import { nameKeys, nearness } from '../../../src/people/rules/near-names.js';

describe('nearness of names', () => {
  it.each([
    ['Jon Whitlock', 'WHITLOCK, Jon'],
    ['Núñez-Álvarez Maria', 'maria nunez alvarez'],
    ['Siobhán O’Dunleavy', "Siobhan O'Dunleavy"],
    ['Nizhóní', 'Nizho\u0301ni\u0301'],
    ['Wulandari', 'WULANDARI'],
    ['يوسف الطحّان', 'الطحان يوسف'],
    ['林雨晴', '林雨晴'],
  ])('%s and %s are the same', (one, other) => expect(nearness(one, other)).toBe('same'));

  it.each([
    ['Jon Whitlock', 'John Whitlock'],
    ['Katherine Anne Dunmore', 'Catherine Dunmore'],
    ['Jordan Ellis', 'Ellis Jordyn'],
    ['Maria Garcia', 'Maria Gracia'],
    ['Jon Whitlock', 'Jonathan Whitlok, cafeteria'],
    ['Sam Okafor', 'Okafor, Samuel'],
    ['Mateo Quintanilla Ibarra', 'Mateo Quintanilla'],
    ['Haseya Yázhí', 'Haseya Yazzie'],
    ['Mohammed Al-Hassan', 'Muhammad Alhassan'],
    ['محمد الحسن', 'محمود الحسن'],
    ['Оксана Дубровинська', 'Оксана Дубровинска'],
    ['王 小明', '王小明'],
    ['Suhartini', 'Suhartinni'],
    ['Ana de la Cruz', 'Ana Delacruz'],
  ])('%s and %s are near', (one, other) => expect(nearness(one, other)).toBe('near'));

  it.each([
    ['Jon Whitlock', 'Mary Whitlock'],
    ['Jane Smith', 'John Smith'],
    ['Kim Tolland', 'Tim Tolland'],
    ['Theodore Gray', 'the gray car'],
    ['Jo Whitlock', 'Jonathan Whitlock'],
    ['Micah Stonebraker', 'Imani Fairweather'],
    ['Maria', 'Maria Garcia'],
    ['박서윤', '박지호'],
    ['林雨晴', '林雨桐'],
    ['Ann Ann', 'Ann Beth'],
    ['', ''],
    ['★', '☆'],
    ['', 'Jon'],
  ])('%j and %j are neither', (one, other) => expect(nearness(one, other)).toBeNull());

  it('gives no word away twice, and gives each the place that leaves room for the others', () => {
    expect(nearness('Lena Lenahs', 'Lenah Lenna')).toBe('near');
    expect(nearness('Marta Marta Vole', 'Marta Brook Vole')).toBeNull();
  });
});

describe('the keys of a name', () => {
  it('are its words, their sounds and the whole', () => {
    expect(nameKeys('Jon O’Dunleavy')).toEqual(['jon', 'odunleavy', '~jn', '~adnlf', '=jonodunleavy']);
    expect(nameKeys('林雨晴')).toEqual(['林雨晴', '=林雨晴']);
    expect(nameKeys('!')).toEqual([]);
  });
});
