// A word that is wider than its place would run off the paper: it gets places to break, which nobody sees. What fits is
// left as it is, so that an address or a hash can be copied.

const points = 5; // of an ordinary letter at 9.5pt; a wide one counts half as much again
const paper = 497; // points between the margins
const wide = /[\p{Lu}mw@%&—…]/u;

/** Twenty and more letters that do not break by themselves; scripts without spaces do, and so do addresses at their slashes. No ordinary word is so long: each can be searched for. */
const runs = /[^\s/\-[\]\u200b\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]{20,}/gu;

/** A copy's content with every word fit for the place where it stands. */
export function fitted(content) {
  return { ...content, subject: broken(content.subject, paper), sections: content.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockFitted) })) };
}

function blockFitted(block) {
  const label = block.label === null ? null : broken(block.label, paper);
  if (block.kind === 'text') return { ...block, label, text: broken(block.text, paper) };
  if (block.kind === 'list') return { ...block, label, items: block.items.map((item) => broken(item, paper - 15)) };
  if (block.kind === 'pairs') return { ...block, label, rows: block.rows.map(({ term, value }) => ({ term: broken(term, paper * 0.2), value: broken(value, paper * 0.75) })) };
  const all = block.widths.reduce((sum, width) => sum + width, 0);
  return { ...block, label, rows: block.rows.map((row) => row.map((cell, at) => broken(cell, paper * block.widths[at] / all - 10))) };
}

/** `words` with a place to break in each that is wider than `room` points. */
export function broken(words, room) {
  const most = room / points;
  return words.replace(runs, (run) => {
    const letters = Array.from(run);
    if (letters.reduce((sum, letter) => sum + (wide.test(letter) ? 1.5 : 1), 0) <= most) return run;
    const step = Math.max(2, Math.floor(most / 6));
    return letters.map((letter, at) => (at > 0 && at % step === 0 && !/\p{M}/u.test(letter) ? `\u200b${letter}` : letter)).join('');
  });
}
