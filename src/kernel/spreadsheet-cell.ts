/** What a spreadsheet would run, fullwidth signs too (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;
const guarded = /^'(?=[=+\-@\t\r\n＝＋－＠])/u;

/** The text for a cell that a spreadsheet takes for text: an apostrophe stands before what would be a formula. */
export const notAFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text as it was before `notAFormula`. */
export const asItWas = (cell: string): string => cell.replace(guarded, '');
