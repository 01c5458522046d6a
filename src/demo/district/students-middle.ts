import { type StudentRow } from './student-row.js';

export const middle = [
  // Near names again, not related.
  { key: 'jordan-ellis', full: 'Jordan Ellis', sort: 'Ellis, Jordan', born: '2013-02-17', grade: '8', sis: '41003218', iep: true },
  { key: 'jordyn-ellis', full: 'Jordyn Ellis', sort: 'Ellis, Jordyn', born: '2014-05-22', grade: '7', sis: '41003540' },
  { key: 'amira', full: 'Amira Haddad-Zaytoun', sort: 'Haddad-Zaytoun, Amira', born: '2013-12-03', grade: '7', sis: '41003556', language: 'ar' },
  { key: 'ethan-chen', full: '陳思遠', used: 'Ethan Chen', sort: '陳思遠', born: '2012-11-26', grade: '8', sis: '41003221', language: 'zh-Hant' },
  { key: 'jiayi', full: '李佳怡', used: 'Jiayi Li', sort: '李佳怡', born: '2015-04-09', grade: '6', sis: '41003877', language: 'zh-Hans', el: true },
  { key: 'minh-khoi', full: 'Trần Minh Khôi', used: 'Khôi', sort: 'Trần Minh Khôi', born: '2013-01-30', grade: '8', sis: '41003760', language: 'vi', el: true },
  { key: 'ngoc-lan', full: 'Phạm Thị Ngọc Lan', used: 'Lan', sort: 'Phạm Thị Ngọc Lan', born: '2015-03-18', grade: '6', sis: '41003802', language: 'vi' },
  { key: 'hajun', full: '김하준', used: 'Hajun Kim', sort: '김하준', born: '2014-07-04', grade: '7', sis: '41003562', language: 'ko' },
  { key: 'radu', full: 'Radu-Ștefan Mânecuță', used: 'Radu', sort: 'Mânecuță, Radu-Ștefan', born: '2014-10-13', grade: '6', sis: '41003815', language: 'ro' },
  { key: 'ximena', full: 'Ximena Robledo Casillas', sort: 'Robledo Casillas, Ximena', born: '2014-02-25', grade: '7', sis: '41003779', language: 'es', el: true },
  { key: 'naataanii', full: "Naat'áanii Begaye-Cornfield", sort: "Begaye-Cornfield, Naat'áanii", born: '2013-06-11', grade: '8', sis: '41003234', language: 'nv' },
  { key: 'haseya', full: 'Haseya Yázhí', sort: 'Yázhí, Haseya', born: '2015-01-07', grade: '6', sis: '41003828', language: 'nv' },
  { key: 'abdirahman', full: 'Abdirahman Warsame Jiiroole', sort: 'Abdirahman Warsame Jiiroole', born: '2013-10-20', grade: '7', sis: '41003783', language: 'so', el: true },
  { key: 'beckett', full: 'Beckett O’Shaughlin', sort: 'O’Shaughlin, Beckett', born: '2015-07-29', grade: '6', sis: '41003831', plan504: true },
  { key: 'priscilla', full: 'Priscilla Mae Hathorne-Quill', used: 'Cilla', sort: 'Hathorne-Quill, Priscilla Mae', born: '2013-04-01', grade: '8', sis: '41003247' },
  { key: 'surya', full: 'Surya', sort: 'Surya', born: '2014-01-14', grade: '7', sis: '41003575', language: 'id' },
  { key: 'zofia', full: 'Zofia Wiśniowska-Kłos', sort: 'Wiśniowska-Kłos, Zofia', born: '2014-12-19', grade: '6', sis: '41003844', language: 'pl' },
  { key: 'teodor', full: 'Teodor Ljungfors', used: 'Teo', sort: 'Ljungfors, Teodor', born: '2013-03-08', grade: '8', sis: '41003250' },
  { key: 'lucia-quintanilla', full: 'Lucía Quintanilla Ibarra', sort: 'Quintanilla Ibarra, Lucía', born: '2015-06-24', grade: '6', sis: '41003857', language: 'es' },
  { key: 'imani', full: 'Imani Fairweather', sort: 'Fairweather, Imani', born: '2013-11-15', grade: '7', sis: '41003588' },
  { key: 'micah', full: 'Micah Stonebraker', sort: 'Stonebraker, Micah', born: '2012-08-30', grade: '8', sis: '41003263', iep: true },
] as const satisfies readonly StudentRow[];
