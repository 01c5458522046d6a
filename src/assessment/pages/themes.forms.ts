import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried, Several } from '../../platform/web/index.js';
import { longestLine, longestText } from '../rules/answers.js';

/** The most questions that one theme may ask; their fields are numbered from 1. */
export const mostQuestions = 12;

/** The parts of an answer that people write themselves. */
export const narrativeParts = ['narrative', 'sourceDetail', 'triedBy', 'triedHow', 'triedWhy'] as const;

/** All questions of a theme at once. A draft may hold anything, so only lengths are checked here; rules/answers.ts says the rest. */
export class ThemeForm {
  @Carried() @IsOptional() @IsIn(['draft', 'record'], { message: 'Use the buttons at the end of the form' }) do?: 'draft' | 'record';
  @Carried() @IsOptional() @Matches(/^\d{1,6}$/, { message: 'Reload the page and try again' }) draft?: string;
}

const short = { message: `Use at most ${longestLine} characters here` };
const long = { message: `Use at most ${longestText.toLocaleString('en-US')} characters here. Put the rest in a note` };

for (let n = 1; n <= mostQuestions; n += 1) {
  const texts: [string, number, { message: string }][] = [
    ['seen', 26, short], ['answer', 40, short], ['narrative', longestText, long], ['sourceDetail', longestLine, short], ['owner', 26, short], ['due', 10, short],
    ['triedBy', longestLine, short], ['triedHow', longestLine, short], ['triedWhy', longestLine, short],
  ];
  for (const [part, most, message] of texts) {
    for (const rule of [IsOptional(), IsString(), MaxLength(most, message)]) rule(ThemeForm.prototype, `${part}-${n}`);
  }
  for (const part of narrativeParts) Narrative({ byHandler: true })(ThemeForm.prototype, `${part}-${n}`); // a draft is not asked, nor an answer that stands already
  Carried()(ThemeForm.prototype, `seen-${n}`);
  for (const rule of [IsOptional(), IsString({ each: true }), MaxLength(40, { each: true, ...short }), Several()]) rule(ThemeForm.prototype, `sources-${n}`);
  for (const rule of [IsOptional(), IsString({ each: true }), MaxLength(26, { each: true, ...short }), Several()]) rule(ThemeForm.prototype, `facts-${n}`);
}
