/**
 * What spreadsheets take for the beginning of a formula (OWASP, CSV injection), in full width as well,
 * also behind blanks and invisible characters, which some of them skip.
 */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The usual first characters, recognised cheaply: a report has millions of cells. */
const HARMLESS = /^[0-9A-Za-z]/;

export function looksLikeFormula(text: string): boolean {
  return !HARMLESS.test(text) && FORMULA.test(text);
}

/** The text with an apostrophe before it where a spreadsheet could take it for a formula. */
export function formulaSafe(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
