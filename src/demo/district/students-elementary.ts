import { type StudentRow } from './student-row.js';

export const elementary = [
  // Cousins in the same grade.
  { key: 'sara-penhallow', full: 'Sara Penhallow', sort: 'Penhallow, Sara', born: '2016-02-02', grade: '5', sis: '41004610' },
  { key: 'sarah-penhallow', full: 'Sarah Penhallow', sort: 'Penhallow, Sarah', born: '2016-05-19', grade: '5', sis: '41004623' },
  { key: 'inigo', full: 'Íñigo Robledo Casillas', sort: 'Robledo Casillas, Íñigo', born: '2017-01-23', grade: '4', sis: '41005017', language: 'es', el: true },
  { key: 'bao-long', full: 'Nguyễn Bảo Long', used: 'Long', sort: 'Nguyễn Bảo Long', born: '2018-03-16', grade: '3', sis: '41005391', language: 'vi' },
  { key: 'maryam', full: 'مريم الطحّان', used: 'Maryam', sort: 'الطحّان مريم', born: '2020-04-27', grade: '1', sis: '41006120', language: 'ar', el: true },
  { key: 'eliana', full: 'Eliana Marisol Vega-Trujano', sort: 'Vega-Trujano, Eliana Marisol', born: '2015-11-11', grade: '5', sis: '41004636', language: 'es', iep: true },
  { key: 'noah', full: 'Noah Birdsong-Tallgrass', sort: 'Birdsong-Tallgrass, Noah', born: '2019-05-05', grade: '2', sis: '41005772' },
  { key: 'hinata', full: '佐藤ひなた', used: 'Hinata Sato', sort: '佐藤ひなた', born: '2018-12-28', grade: '2', sis: '41005785', language: 'ja' },
  { key: 'eunwoo', full: '최은우', used: 'Eunwoo', sort: '최은우', born: '2021-02-14', grade: 'K', sis: '41006514', language: 'ko', el: true },
  { key: 'oluwaseun', full: 'Olúwaṣeun Adébáyọ̀-Cole', used: 'Seun', sort: 'Adébáyọ̀-Cole, Olúwaṣeun', born: '2017-10-09', grade: '3', sis: '41005404' },
  { key: 'ana-maria', full: 'Ana-Maria Dumbrăveanu', sort: 'Dumbrăveanu, Ana-Maria', born: '2017-06-30', grade: '4', sis: '41005020', language: 'ro' },
  { key: 'noor', full: 'Noor Al-Sabbaghin', sort: 'Al-Sabbaghin, Noor', born: '2015-12-06', grade: '5', sis: '41004649', language: 'ar' },
  { key: 'dawit', full: 'Dawit Girma Tesemma', sort: 'Dawit Girma Tesemma', born: '2019-11-01', grade: '1', sis: '41006133', language: 'am' },
  { key: 'kai', full: 'Kai Ashkii Greyhorse', sort: 'Greyhorse, Kai Ashkii', born: '2018-01-20', grade: '3', sis: '41005417', language: 'nv', plan504: true },
  { key: 'tshaun', full: "T'Shaun Merriweather", sort: "Merriweather, T'Shaun", born: '2016-09-08', grade: '4', sis: '41005033', iep: true },
  { key: 'josefina', full: 'Josefina de la Garza Montalbán', used: 'Fina', sort: 'de la Garza Montalbán, Josefina', born: '2019-03-12', grade: '2', sis: '41005798', language: 'es', el: true },
  { key: 'jiho', full: '박지호', used: 'Jiho Bak', sort: '박지호', born: '2016-07-17', grade: '5', sis: '41004652', language: 'ko' },
  { key: 'mila', full: 'Mila Vasquell', sort: 'Vasquell, Mila', born: '2020-10-22', grade: 'K', sis: '41006527' },
  { key: 'graciela', full: 'Graciela Ybarrondo', sort: 'Ybarrondo, Graciela', born: '2018-06-06', grade: '3', sis: '41005420', language: 'es' },
  { key: 'owen', full: 'Owen Tuckwell-Reyes', sort: 'Tuckwell-Reyes, Owen', born: '2020-01-31', grade: '1', sis: '41006146' },
  { key: 'yasmin', full: 'ياسمين قدّورة', used: 'Yasmin', sort: 'قدّورة ياسمين', born: '2021-05-13', grade: 'K', sis: '41006530', language: 'ar', el: true },
] as const satisfies readonly StudentRow[];
