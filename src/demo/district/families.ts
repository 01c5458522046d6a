import type { StudentKey } from './students.js';
import type { Relation } from './types.js';

/** One guardian of one family; what is left out is the commonest case: English, no interpreter, no limits. */
export interface GuardianRow {
  key: string;
  full: string;
  used?: string;
  sort: string;
  relation: Relation;
  language?: string;
  interpreter?: true;
  /** Left out where the school has no number or may not call. */
  call?: string;
  custody?: string;
  limit?: string;
}

export interface Family {
  children: readonly StudentKey[];
  guardians: readonly GuardianRow[];
}

/** Who answers for whom. Telephone numbers are of the kind set aside for invented use. */
export const families: readonly Family[] = [
  // Children at different schools.
  { children: ['mateo-quintanilla', 'lucia-quintanilla'], guardians: [
    { key: 'rosario-ibarra', full: 'Rosario Ibarra Solórzano', sort: 'Ibarra Solórzano, Rosario', relation: 'mother', language: 'es', interpreter: true, call: '(970) 555-0100, after 3:30 PM' },
    { key: 'anselmo-quintanilla', full: 'Anselmo Quintanilla Rueda', sort: 'Quintanilla Rueda, Anselmo', relation: 'father', language: 'es', call: '(970) 555-0101' },
  ] },
  { children: ['ximena', 'inigo'], guardians: [
    { key: 'araceli-casillas', full: 'Araceli Casillas Montero', sort: 'Casillas Montero, Araceli', relation: 'mother', language: 'es', interpreter: true, call: '(970) 555-0102' },
  ] },
  { children: ['bao-chau', 'bao-long'], guardians: [
    { key: 'thu-ha', full: 'Lê Thị Thu Hà', used: 'Hà', sort: 'Lê Thị Thu Hà', relation: 'mother', language: 'vi', interpreter: true, call: '(970) 555-0103, before noon' },
    { key: 'quoc-bao', full: 'Nguyễn Quốc Bảo', sort: 'Nguyễn Quốc Bảo', relation: 'father', language: 'vi', call: '(970) 555-0104' },
  ] },
  { children: ['yousef', 'maryam'], guardians: [
    { key: 'salma-tahhan', full: 'سلمى الطحّان', used: 'Salma', sort: 'الطحّان سلمى', relation: 'mother', language: 'ar', interpreter: true, call: '(970) 555-0105' },
    { key: 'karim-tahhan', full: 'كريم الطحّان', used: 'Karim', sort: 'الطحّان كريم', relation: 'father', language: 'ar', interpreter: true, call: '(970) 555-0106, evenings' },
  ] },
  { children: ['dandre', 'imani'], guardians: [
    { key: 'latrice-fairweather', full: 'Latrice Fairweather', sort: 'Fairweather, Latrice', relation: 'mother', call: '(970) 555-0107', custody: 'Sole legal and physical custody.' },
    { key: 'desmond-fairweather', full: 'Desmond Fairweather', sort: 'Fairweather, Desmond', relation: 'father', custody: 'No custody.', limit: 'No contact with the children or the school: court order, copy in the school office.' },
  ] },
  { children: ['seoyun', 'jiho'], guardians: [
    { key: 'yun-daraesol', full: '윤다래솔', used: 'Daraesol Yun', sort: '윤다래솔', relation: 'mother', language: 'ko', interpreter: true, call: '(970) 555-0108' },
  ] },

  // High school.
  { children: ['jon-whitlock'], guardians: [
    { key: 'carla-whitlock', full: 'Carla Whitlock', sort: 'Whitlock, Carla', relation: 'mother', call: '(970) 555-0109', custody: 'Shared: weekdays with the mother.' },
    { key: 'devin-whitlock', full: 'Devin Whitlock', sort: 'Whitlock, Devin', relation: 'father', call: '(970) 555-0110', custody: 'Shared: weekends with the father.' },
  ] },
  { children: ['john-whitlock'], guardians: [
    { key: 'marguerite-whitlock', full: 'Marguerite Whitlock', sort: 'Whitlock, Marguerite', relation: 'grandmother', call: '(970) 555-0111', custody: 'Legal guardian since 2023.' },
  ] },
  { children: ['katherine-dunmore'], guardians: [
    { key: 'paul-dunmore', full: 'Paul Dunmore', sort: 'Dunmore, Paul', relation: 'father', call: '(970) 555-0112' },
  ] },
  { children: ['catherine-dunmore'], guardians: [
    { key: 'elise-dunmore', full: 'Elise Dunmore-Hart', sort: 'Dunmore-Hart, Elise', relation: 'mother', call: '(970) 555-0113, work' },
  ] },
  { children: ['yuqing'], guardians: [
    { key: 'lin-guodong', full: '林国栋', used: 'Guodong Lin', sort: '林国栋', relation: 'father', language: 'zh-Hans', interpreter: true, call: '(970) 555-0114' },
  ] },
  { children: ['ilinca'], guardians: [
    { key: 'mihaela-braduteanu', full: 'Mihaela Brăduțeanu', sort: 'Brăduțeanu, Mihaela', relation: 'mother', language: 'ro', call: '(970) 555-0115' },
  ] },
  { children: ['shandiin'], guardians: [
    { key: 'bernadine-redcanyon', full: 'Bernadine Redcanyon', sort: 'Redcanyon, Bernadine', relation: 'aunt', call: '(970) 555-0116', custody: 'Lives with the aunt by power of attorney.' },
    { key: 'herman-tsosie', full: 'Herman Tsosie-Tall', sort: 'Tsosie-Tall, Herman', relation: 'grandfather', language: 'nv', interpreter: true },
  ] },
  { children: ['dezbah'], guardians: [
    { key: 'lorena-manyrocks', full: 'Lorena Manyrocks', sort: 'Manyrocks, Lorena', relation: 'mother', call: '(970) 555-0117' },
  ] },
  { children: ['wulandari'], guardians: [
    { key: 'suhartini', full: 'Suhartini', sort: 'Suhartini', relation: 'mother', language: 'id', call: '(970) 555-0118' },
  ] },
  { children: ['siobhan'], guardians: [
    { key: 'fergal-odunleavy', full: 'Fergal O’Dunleavy', sort: 'O’Dunleavy, Fergal', relation: 'father', call: '(970) 555-0119' },
  ] },
  { children: ['anne-sophie'], guardians: [
    { key: 'helene-talbrecq', full: 'Hélène Talbrecq', sort: 'Talbrecq, Hélène', relation: 'mother', language: 'fr', call: '(970) 555-0120' },
  ] },
  { children: ['tekle'], guardians: [
    { key: 'haile-gebreyohan', full: 'Haile Gebreyohan Desta', sort: 'Haile Gebreyohan Desta', relation: 'father', language: 'am', interpreter: true, call: '(970) 555-0121, after 6 PM' },
  ] },
  { children: ['oksana'], guardians: [
    { key: 'halyna-dubrovynska', full: 'Галина Дубровинська', used: 'Halyna', sort: 'Дубровинська Галина', relation: 'mother', language: 'uk', interpreter: true, call: '(970) 555-0122' },
  ] },
  { children: ['kaimana'], guardians: [
    { key: 'leilani-kealohapauole', full: 'Leilani Kealohapauʻole', sort: 'Kealohapauʻole, Leilani', relation: 'mother', call: '(970) 555-0123' },
  ] },
  { children: ['meenakshi'], guardians: [
    { key: 'ramanathan-s', full: 'Ramanathan S.', sort: 'Ramanathan S.', relation: 'father', language: 'ta', call: '(970) 555-0124' },
  ] },
  { children: ['marcus'], guardians: [
    { key: 'odell-prewitt', full: 'Marcus Odell Prewitt Jr.', used: 'Odell', sort: 'Prewitt, Marcus Odell, Jr.', relation: 'father', call: '(970) 555-0125' },
  ] },
  { children: ['wren'], guardians: [
    { key: 'judith-castellaw', full: 'Judith Castellaw', sort: 'Castellaw, Judith', relation: 'mother', call: '(970) 555-0126', custody: 'Shared; both parents decide together.' },
    { key: 'norman-castellaw', full: 'Norman Castellaw', sort: 'Castellaw, Norman', relation: 'father', call: '(970) 555-0127', custody: 'Shared; both parents decide together.' },
  ] },
  { children: ['tobias'], guardians: [
    { key: 'annelies-hoeveling', full: 'Annelies van der Hoeveling', sort: 'van der Hoeveling, Annelies', relation: 'mother', call: '(970) 555-0128' },
  ] },

  // Middle school.
  { children: ['jordan-ellis'], guardians: [
    { key: 'renee-ellis', full: 'Renée Ellis', sort: 'Ellis, Renée', relation: 'mother', call: '(970) 555-0129' },
    { key: 'curtis-volebrook', full: 'Curtis Volebrook', sort: 'Volebrook, Curtis', relation: 'stepfather', call: '(970) 555-0130', custody: 'No legal custody; may be told with the mother’s consent.' },
  ] },
  { children: ['jordyn-ellis'], guardians: [
    { key: 'trent-ellis', full: 'Trent Ellis', sort: 'Ellis, Trent', relation: 'father', call: '(970) 555-0131' },
  ] },
  { children: ['amira'], guardians: [
    { key: 'hala-zaytoun', full: 'Hala Zaytoun', sort: 'Zaytoun, Hala', relation: 'mother', language: 'ar', call: '(970) 555-0132' },
  ] },
  { children: ['ethan-chen'], guardians: [
    { key: 'chen-shufenfang', full: '陳淑芬芳', used: 'Shu-fen-fang Chen', sort: '陳淑芬芳', relation: 'mother', language: 'zh-Hant', call: '(970) 555-0133' },
  ] },
  { children: ['jiayi'], guardians: [
    { key: 'li-jianping', full: '李建坪', used: 'Jianping Li', sort: '李建坪', relation: 'father', language: 'zh-Hans', interpreter: true, call: '(970) 555-0134, restaurant, 2 to 4 PM' },
  ] },
  { children: ['minh-khoi'], guardians: [
    { key: 'dang-thi-tuyet-mai', full: 'Đặng Thị Tuyết Mai', used: 'Mai', sort: 'Đặng Thị Tuyết Mai', relation: 'mother', language: 'vi', interpreter: true, call: '(970) 555-0135' },
  ] },
  { children: ['ngoc-lan'], guardians: [
    { key: 'pham-van-duc-thinh', full: 'Phạm Văn Đức Thịnh', sort: 'Phạm Văn Đức Thịnh', relation: 'father', language: 'vi', call: '(970) 555-0136' },
  ] },
  { children: ['hajun'], guardians: [
    { key: 'jeong-eunbisol', full: '정은비솔', used: 'Eunbisol Jeong', sort: '정은비솔', relation: 'mother', language: 'ko', call: '(970) 555-0137' },
  ] },
  { children: ['radu'], guardians: [
    { key: 'stefan-manecuta', full: 'Ștefan Mânecuță', sort: 'Mânecuță, Ștefan', relation: 'father', language: 'ro', interpreter: true, call: '(970) 555-0138' },
  ] },
  { children: ['naataanii'], guardians: [
    { key: 'verna-cornfield', full: 'Verna Cornfield', sort: 'Cornfield, Verna', relation: 'grandmother', language: 'nv', interpreter: true, call: '(970) 555-0139, let it ring', custody: 'Legal guardian.' },
  ] },
  { children: ['haseya'], guardians: [
    { key: 'delphine-yazhi', full: 'Delphine Yázhí', sort: 'Yázhí, Delphine', relation: 'mother', call: '(970) 555-0140' },
  ] },
  { children: ['abdirahman'], guardians: [
    { key: 'hodan-guuleed', full: 'Hodan Ismaan Guuleed', sort: 'Hodan Ismaan Guuleed', relation: 'mother', language: 'so', interpreter: true, call: '(970) 555-0141' },
  ] },
  { children: ['beckett'], guardians: [
    { key: 'moira-oshaughlin', full: 'Moira O’Shaughlin', sort: 'O’Shaughlin, Moira', relation: 'mother', call: '(970) 555-0142' },
  ] },
  { children: ['priscilla'], guardians: [
    { key: 'winifred-quillby', full: 'Winifred Quillby', sort: 'Quillby, Winifred', relation: 'foster-parent', call: '(970) 555-0143', custody: 'In foster care; the county caseworker signs for records.' },
  ] },
  { children: ['surya'], guardians: [
    { key: 'hartonowati', full: 'Hartonowati', sort: 'Hartonowati', relation: 'mother', language: 'id', call: '(970) 555-0144' },
  ] },
  { children: ['zofia'], guardians: [
    { key: 'agnieszka-klos', full: 'Agnieszka Wiśniowska-Kłos', sort: 'Wiśniowska-Kłos, Agnieszka', relation: 'mother', language: 'pl', call: '(970) 555-0145' },
  ] },
  { children: ['teodor'], guardians: [
    { key: 'birgitta-ljungfors', full: 'Birgitta Ljungfors', sort: 'Ljungfors, Birgitta', relation: 'mother', call: '(970) 555-0146' },
  ] },
  { children: ['micah'], guardians: [
    { key: 'ida-stonebraker', full: 'Ida Stonebraker', sort: 'Stonebraker, Ida', relation: 'legal-guardian', call: '(970) 555-0147', custody: 'Adult sister; legal guardian since 2025.' },
    { key: 'roy-stonebraker', full: 'Roy Stonebraker', sort: 'Stonebraker, Roy', relation: 'father', limit: 'Supervised visits only; the school does not release the student to him: court order, copy in the school office.' },
  ] },

  // Elementary school.
  { children: ['sara-penhallow'], guardians: [
    { key: 'tamsin-penhallow', full: 'Tamsin Penhallow', sort: 'Penhallow, Tamsin', relation: 'mother', call: '(970) 555-0148' },
  ] },
  { children: ['sarah-penhallow'], guardians: [
    { key: 'jago-penhallow', full: 'Jago Penhallow', sort: 'Penhallow, Jago', relation: 'father', call: '(970) 555-0149' },
  ] },
  { children: ['eliana'], guardians: [
    { key: 'marisol-trujano', full: 'Marisol Trujano Vega', sort: 'Trujano Vega, Marisol', relation: 'mother', language: 'es', call: '(970) 555-0150' },
  ] },
  { children: ['noah'], guardians: [
    { key: 'wanda-tallgrass', full: 'Wanda Tallgrass', sort: 'Tallgrass, Wanda', relation: 'mother', call: '(970) 555-0151' },
  ] },
  { children: ['hinata'], guardians: [
    { key: 'sato-keigoro', full: '佐藤圭悟郎', used: 'Keigoro Sato', sort: '佐藤圭悟郎', relation: 'father', language: 'ja', interpreter: true, call: '(970) 555-0152' },
  ] },
  { children: ['eunwoo'], guardians: [
    { key: 'choe-daehosan', full: '최대호산', used: 'Daehosan Choe', sort: '최대호산', relation: 'father', language: 'ko', interpreter: true, call: '(970) 555-0153' },
  ] },
  { children: ['oluwaseun'], guardians: [
    { key: 'folake-adebayo-cole', full: 'Fọlákẹ́ Adébáyọ̀-Cole', sort: 'Adébáyọ̀-Cole, Fọlákẹ́', relation: 'mother', call: '(970) 555-0154' },
  ] },
  { children: ['ana-maria'], guardians: [
    { key: 'sorin-dumbraveanu', full: 'Sorin Dumbrăveanu', sort: 'Dumbrăveanu, Sorin', relation: 'father', language: 'ro', call: '(970) 555-0155' },
  ] },
  { children: ['noor'], guardians: [
    { key: 'layth-sabbaghin', full: 'Layth Al-Sabbaghin', sort: 'Al-Sabbaghin, Layth', relation: 'father', language: 'ar', call: '(970) 555-0156' },
  ] },
  { children: ['dawit'], guardians: [
    { key: 'girma-tesemma', full: 'Girma Tesemma', sort: 'Girma Tesemma', relation: 'father', language: 'am', interpreter: true, call: '(970) 555-0157' },
  ] },
  { children: ['kai'], guardians: [
    { key: 'rowena-greyhorse', full: 'Rowena Greyhorse', sort: 'Greyhorse, Rowena', relation: 'mother', call: '(970) 555-0158' },
  ] },
  { children: ['tshaun'], guardians: [
    { key: 'yolanda-merriweather', full: 'Yolanda Merriweather', sort: 'Merriweather, Yolanda', relation: 'grandmother', call: '(970) 555-0159', custody: 'Legal guardian.' },
  ] },
  { children: ['josefina'], guardians: [
    { key: 'consuelo-montalban', full: 'Consuelo Montalbán Arriaga', sort: 'Montalbán Arriaga, Consuelo', relation: 'mother', language: 'es', interpreter: true, call: '(970) 555-0160' },
  ] },
  { children: ['mila'], guardians: [
    { key: 'corinne-vasquell', full: 'Corinne Vasquell', sort: 'Vasquell, Corinne', relation: 'mother', call: '(970) 555-0161' },
  ] },
  { children: ['graciela'], guardians: [
    { key: 'ramiro-ybarrondo', full: 'Ramiro Ybarrondo', sort: 'Ybarrondo, Ramiro', relation: 'uncle', language: 'es', call: '(970) 555-0162', custody: 'Lives with the uncle while the mother works away; both may be told.' },
  ] },
  { children: ['owen'], guardians: [
    { key: 'phoebe-tuckwell', full: 'Phoebe Tuckwell', sort: 'Tuckwell, Phoebe', relation: 'mother', call: '(970) 555-0163' },
  ] },
  { children: ['yasmin'], guardians: [
    { key: 'rana-qaddoura', full: 'رنا قدّورة', used: 'Rana', sort: 'قدّورة رنا', relation: 'mother', language: 'ar', interpreter: true, call: '(970) 555-0164' },
  ] },
];
