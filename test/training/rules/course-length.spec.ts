import { hoursWords, minutesIn } from '../../../src/training/rules/course-length.js';

test.each([['6', 360], ['1.5', 90], ['1,5', 90], ['0.25', 15], ['40', 2400], [' 3 ', 180], ['', null], ['  ', null], ['0', undefined], ['-1', undefined], ['1.1', undefined], ['400', 24_000], ['401', undefined], ['six', undefined], ['1e2', undefined]])(
  '"%s" is %p minutes', (typed, minutes) => expect(minutesIn(typed)).toBe(minutes));

test.each([[60, '1 hour'], [360, '6 hours'], [90, '1.5 hours'], [15, '0.25 hours']])('%i minutes are said as "%s"', (minutes, said) => expect(hoursWords(minutes)).toBe(said));
