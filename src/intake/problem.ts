import { type Issue, type Severity, VitalfewError } from '../errors.js';
import { hasText, type Message, type MessageParam, message } from '../messages/index.js';

export interface ProblemPlace {
  readonly source: string;
  readonly line?: number | undefined;
  readonly field?: number | undefined;
  readonly column?: string | undefined;
  readonly sheet?: string | undefined;
  readonly places?: 'line' | 'cell' | 'row' | 'none' | undefined;
}

/** `orders.csv:4012:5`, `Sheet1!E4012`, `orders.parquet row 4012`. */
export function placeText({ source, line, field, sheet, places = 'line' }: ProblemPlace): string {
  if (line === undefined || places === 'none') return source;
  if (places === 'cell') return `${source} ${sheet ?? ''}!${field === undefined ? '' : letters(field)}${line}`;
  if (places === 'row') return `${source} row ${line}`;
  return `${source}:${line}${field === undefined ? '' : `:${field}`}`;
}

/** Column letters of a spreadsheet: 1 is A, 27 is AA. */
export function letters(field: number): string {
  let text = '';
  for (let n = field; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

/** A cell as shown in a message: at most 40 characters, on one line, control characters escaped. */
export function shownCell(cell: string | null): string {
  if (cell === null) return '""';
  const cut = [...cell].length > 40 ? `${[...cell].slice(0, 39).join('')}…` : cell;
  return JSON.stringify(cut).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export interface ProblemParts {
  readonly code: string;
  readonly severity: Severity;
  readonly place: ProblemPlace;
  readonly params?: { readonly [name: string]: MessageParam };
  readonly count?: number;
  /** Records of the table, for the share. */
  readonly records?: number;
  /** File with all of them. */
  readonly rejects?: string | null;
}

/**
 * A problem in the one form of intake: `place column: what (records, share; all in file). Fix [code]`. The sentence is
 * the text `intake.<code>`, the way out, where there is one, `intake.<code>.fix`.
 */
export function problem({ code, severity, place, params = {}, count, records, rejects }: ProblemParts): Issue {
  const share = count !== undefined && records ? { value: count / records, unit: 'share' as const } : null;
  const counted: Message | string =
    count === undefined
      ? ''
      : share === null
        ? message('intake.counted', { count })
        : rejects
          ? message('intake.counted_share_file', { count, share, file: rejects })
          : message('intake.counted_share', { count, share });
  const fix = `intake.${code}.fix`;
  return {
    code,
    severity,
    message: message('intake.problem', {
      place: placeText(place),
      column: place.column === undefined ? '' : message('intake.column', { column: place.column }),
      what: message(`intake.${code}`, params),
      counted,
      fix: hasText(fix) ? message(fix, params) : '',
      code,
    }),
    ...(count === undefined ? {} : { count }),
    where: {
      source: place.source,
      ...(place.line === undefined || place.places === 'none' ? {} : { line: place.line }),
      ...(place.field === undefined ? {} : { field: place.field }),
      ...(place.column === undefined ? {} : { column: place.column }),
    },
  };
}

/** The error that ends intake, with everything that is wrong. */
export function fatal(...issues: readonly Issue[]): VitalfewError {
  return new VitalfewError('bad_input', issues);
}
