import { cast } from './cast.js';
import type { DemoStaff } from './types.js';

const others: readonly DemoStaff[] = [
  { key: 'margaret', name: { full: 'Margaret Oyelaran-Steele', used: null, sort: 'Oyelaran-Steele, Margaret' }, title: 'Superintendent', school: null },
  { key: 'calvin', name: { full: 'Calvin Underhay', used: 'Cal Underhay', sort: 'Underhay, Calvin' }, title: 'Principal', school: 'elementary' },
  { key: 'dolores', name: { full: 'Dolores Etcitty-Vane', used: null, sort: 'Etcitty-Vane, Dolores' }, title: 'Principal', school: 'middle' },
  { key: 'hanh', name: { full: 'Nguyễn Thị Hạnh', used: 'Hạnh', sort: 'Nguyễn Thị Hạnh' }, title: 'School social worker', school: 'high' },
  { key: 'mohammed', name: { full: 'محمد الحسن', used: 'Mohammed', sort: 'الحسن محمد' }, title: 'Family liaison', school: null },
  { key: 'harold', name: { full: 'Harold Greenbriar', used: 'Hal Greenbriar', sort: 'Greenbriar, Harold' }, title: 'Campus supervisor', school: 'high' },
  { key: 'seung-ah', name: { full: 'Ryu Seung-ah', used: 'Seung-ah', sort: 'Ryu Seung-ah' }, title: 'Registrar', school: 'middle' },
  { key: 'tavita', name: { full: 'Tavita Faleupolu', used: null, sort: 'Faleupolu, Tavita' }, title: 'Physical education teacher', school: 'middle' },
  { key: 'josephine', name: { full: 'Josephine Littlewater', used: 'Jo Littlewater', sort: 'Littlewater, Josephine' }, title: 'Special-education teacher', school: 'elementary' },
  { key: 'wojciech', name: { full: 'Wojciech Brandlik', used: null, sort: 'Brandlik, Wojciech' }, title: 'Bus driver', school: null },
];

/** Everybody who works for the district in the demo, those who sign in among them. */
export const staff: readonly DemoStaff[] = [...Object.values(cast), ...others];
