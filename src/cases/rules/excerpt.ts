/** Letters of a text that a timeline shows. */
const longest = 240;

/** The beginning of a text, cut between letters of any script, with an ellipsis where more follows. */
export function excerpt(text: string): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()}…` : text;
}
