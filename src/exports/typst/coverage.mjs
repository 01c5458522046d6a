// What the fonts of the PDF can show. PDF/UA-1 refuses a document with a character that no font has, so such characters
// are written as their code point: nothing is left out, and the print page shows them as they were typed.

/** Ranges of code points, [first, last], that a TrueType font maps to glyphs (its cmap table, formats 4 and 12). */
export function rangesIn(font) {
  const ranges = [];
  const cmap = tableAt(font, 'cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 12) ranges.push(...groups(font, at));
    else if (format === 4) ranges.push(...segments(font, at));
  }
  return ranges;
}

function tableAt(font, wanted) {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const entry = 12 + i * 16;
    if (font.toString('latin1', entry, entry + 4) === wanted) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`a font without ${wanted}`);
}

function groups(font, at) {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => [font.readUInt32BE(at + 16 + i * 12), font.readUInt32BE(at + 20 + i * 12)]);
}

function segments(font, at) {
  const count = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: count }, (_, i) => [font.readUInt16BE(at + 16 + (count + i) * 2), font.readUInt16BE(at + 14 + i * 2)]).filter(([first]) => first !== 0xffff);
}

/** Spaces, line breaks and marks of direction need no glyph. */
const needsNoGlyph = /[\t\n\u00ad\u034f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** Forbidden in PDF/UA-1 even where a font has them. */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/u;

/** `shown(text)` with every character that no font can show written as its code point, such as [U+0E44]; `count` and `note` say how many. */
export function textFor(ranges) {
  const known = new Map();
  const has = (letter) => {
    let answer = known.get(letter);
    if (answer === undefined) {
      const code = letter.codePointAt(0);
      answer = !forbidden.test(letter) && (needsNoGlyph.test(letter) || ranges.some(([first, last]) => code >= first && code <= last));
      known.set(letter, answer);
    }
    return answer;
  };
  let replaced = 0;
  let example = '';
  const shown = (text) => Array.from(text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n'), (letter) => {
    if (has(letter)) return letter;
    const written = `[U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
    if (replaced === 0) example = written;
    replaced += 1;
    return written;
  }).join('');
  return { shown, forget: (letter) => known.set(letter, false), count: () => replaced, note: () => noteOn(replaced, example), restart: () => { replaced = 0; } };
}

/** What a reader is told about them; empty where every character is shown. */
function noteOn(replaced, example) {
  if (replaced === 0) return '';
  return replaced === 1 ? `One character that this file’s fonts do not hold is written as its code point, ${example}. The print page shows it as it was typed.`
    : `${replaced.toLocaleString('en-US')} characters that this file’s fonts do not hold are written as code points, such as ${example}. The print page shows them as they were typed.`;
}
