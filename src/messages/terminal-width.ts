const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** How many columns a text takes on a terminal: East Asian wide characters and full-width signs take two. */
export function terminalWidth(shown: string): number {
  let columns = 0;
  for (const character of shown) columns += wide.test(character) ? 2 : 1;
  return columns;
}

export function padEnd(shown: string, columns: number): string {
  return shown + ' '.repeat(Math.max(0, columns - terminalWidth(shown)));
}

export function padStart(shown: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - terminalWidth(shown))) + shown;
}
