/** What a spreadsheet would run: = + - @ TAB CR LF, also full-width, at the start of a cell. */
const starts = /^[=+\-@\t\r\n＝＋－＠]/u;
const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** Whether a spreadsheet would take the text as a formula; plain numbers are left alone. */
export function isFormula(cell: string): boolean {
  return starts.test(cell) && !plainNumber.test(cell);
}
