import { type StudentRow } from './student-row.js';

export const high = [
  // Two pairs that are easily taken for each other, and are not related.
  { key: 'jon-whitlock', full: 'Jon Whitlock', sort: 'Whitlock, Jon', born: '2011-03-14', grade: '10', sis: '41002131' },
  { key: 'john-whitlock', full: 'John Whitlock', sort: 'Whitlock, John', born: '2009-11-02', grade: '11', sis: '41001874' },
  { key: 'katherine-dunmore', full: 'Katherine Anne Dunmore', used: 'Katie', sort: 'Dunmore, Katherine Anne', born: '2008-12-09', grade: '12', sis: '41001520' },
  { key: 'catherine-dunmore', full: 'Catherine Dunmore', sort: 'Dunmore, Catherine', born: '2012-05-27', grade: '9', sis: '41002477' },
  { key: 'mateo-quintanilla', full: 'Mateo Quintanilla Ibarra', sort: 'Quintanilla Ibarra, Mateo', born: '2011-01-19', grade: '10', sis: '41002140', language: 'es' },
  { key: 'bao-chau', full: 'Nguyễn Bảo Châu', used: 'Châu', sort: 'Nguyễn Bảo Châu', born: '2010-04-30', grade: '11', sis: '41001903', language: 'vi' },
  { key: 'yousef', full: 'يوسف الطحّان', used: 'Yousef', sort: 'الطحّان يوسف', born: '2010-10-05', grade: '10', sis: '41002615', language: 'ar', el: true },
  { key: 'yuqing', full: '林雨晴', used: 'Yuqing Lin', sort: '林雨晴', born: '2011-12-21', grade: '9', sis: '41002701', language: 'zh-Hans', el: true },
  { key: 'seoyun', full: '박서윤', used: 'Seoyun Bak', sort: '박서윤', born: '2009-02-11', grade: '12', sis: '41001533', language: 'ko' },
  { key: 'ilinca', full: 'Ilinca Brăduțeanu', sort: 'Brăduțeanu, Ilinca', born: '2010-07-16', grade: '11', sis: '41001911', language: 'ro' },
  { key: 'shandiin', full: 'Shándíín Tsosie-Redcanyon', sort: 'Tsosie-Redcanyon, Shándíín', born: '2011-06-03', grade: '10', sis: '41002158', language: 'nv' },
  // Written with separate marks (NFD), as some systems send names.
  { key: 'dezbah', full: 'Dezbah Nizho\u0301ni\u0301 Manyrocks', sort: 'Manyrocks, Dezbah Nizho\u0301ni\u0301', born: '2012-02-08', grade: '9', sis: '41002490', language: 'nv' },
  { key: 'wulandari', full: 'Wulandari', sort: 'Wulandari', born: '2008-09-23', grade: '12', sis: '41001547', language: 'id' },
  { key: 'siobhan', full: 'Siobhán O’Dunleavy', sort: 'O’Dunleavy, Siobhán', born: '2011-04-12', grade: '10', sis: '41002166' },
  { key: 'dandre', full: "D'Andre Fairweather", sort: "Fairweather, D'Andre", born: '2010-01-28', grade: '11', sis: '41001929', iep: true },
  { key: 'anne-sophie', full: 'Anne-Sophie Talbrecq', sort: 'Talbrecq, Anne-Sophie', born: '2012-08-01', grade: '9', sis: '41002502', language: 'fr' },
  { key: 'tekle', full: 'Tekle Haile Gebreyohan', sort: 'Tekle Haile Gebreyohan', born: '2010-11-17', grade: '10', sis: '41002622', language: 'am', el: true },
  { key: 'oksana', full: 'Оксана Дубровинська', used: 'Oksana', sort: 'Дубровинська Оксана', born: '2012-03-25', grade: '9', sis: '41002738', language: 'uk', el: true },
  { key: 'kaimana', full: 'Kaimana Kealohapauʻole', sort: 'Kealohapauʻole, Kaimana', born: '2009-05-06', grade: '12', sis: '41001551' },
  { key: 'meenakshi', full: 'Meenakshi R.', sort: 'Meenakshi R.', born: '2010-06-20', grade: '11', sis: '41001936', language: 'ta' },
  { key: 'marcus', full: 'Marcus Odell Prewitt III', sort: 'Prewitt, Marcus Odell, III', born: '2008-10-31', grade: '12', sis: '41001562', iep: true },
  { key: 'wren', full: 'Wendell Castellaw', used: 'Wren', sort: 'Castellaw, Wendell', born: '2012-01-15', grade: '9', sis: '41002519', plan504: true },
  { key: 'tobias', full: 'Tobias van der Hoeveling', sort: 'van der Hoeveling, Tobias', born: '2009-09-12', grade: '11', sis: '41001942', plan504: true },
] as const satisfies readonly StudentRow[];
