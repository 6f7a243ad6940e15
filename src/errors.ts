import { isMessage, type Language, type Message, message, text } from './messages/index.js';

/** What went wrong, as data. The sentence comes from the message, in the language asked for. */
export type ErrorCode =
  | 'invalid_option'
  | 'unknown_option'
  | 'unknown_analysis'
  | 'missing_table'
  | 'missing_column'
  | 'wrong_type'
  | 'bad_input'
  | 'empty_input'
  | 'not_enough_data'
  | 'not_converged'
  | 'engine_failed'
  | 'unsupported_by_engine'
  | 'template_field'
  | 'output_failed'
  | 'locked'
  | 'no_browser'
  | 'cancelled'
  | 'timeout';

export type Severity = 'info' | 'warning' | 'error';

/** One problem or remark. A result carries them as warnings, an error as its reasons. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  /** How many records it concerns, where that can be counted. */
  readonly count?: number;
  /** Where it was seen: source name, physical line (or sheet cell), field number from 1, column. */
  readonly where?: {
    readonly source?: string;
    readonly line?: number;
    readonly field?: number;
    readonly column?: string;
  };
}

/** The exit status a program ends with when the error reaches the command line (DESIGN: 2 bad input or options …). */
const exitCodes: Partial<Record<ErrorCode, number>> = {
  output_failed: 4,
  locked: 5,
  no_browser: 6,
  engine_failed: 7,
  timeout: 124,
  cancelled: 130,
};

/**
 * The one error class. All problems found are in `issues`, not the first alone; `message` is the English text.
 *
 * @example throw new VitalfewError('bad_input', issues)
 */
export class VitalfewError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  /** The language of what it arose in, such as a report; null where whoever asked decides. */
  language: Language | null = null;

  constructor(code: ErrorCode, what: string | Message | readonly Issue[], options?: { cause?: unknown }) {
    const issues: readonly Issue[] =
      typeof what === 'string'
        ? [{ code, severity: 'error', message: message('error.plain', { text: what }) }]
        : isMessage(what)
          ? [{ code, severity: 'error', message: what }]
          : what;
    super(sentences(issues, 'en'), options);
    this.name = 'VitalfewError';
    this.code = code;
    this.issues = issues;
  }

  get exitCode(): number {
    return exitCodes[this.code] ?? 2;
  }

  /** The sentences in another language. */
  text(language: Language): string {
    return sentences(this.issues, language);
  }
}

/** A line an issue; one without advice ends where its sentence does. */
function sentences(issues: readonly Issue[], language: Language): string {
  return issues.map((issue) => text(issue.message, language).trimEnd()).join('\n');
}

/** How a received value is shown in a message: short, with its type, never more than 40 characters of data. */
export function describeReceived(value: unknown): string {
  let shown: string;
  try {
    shown = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  } catch {
    shown = String(value);
  }
  if (value === null || value === undefined) return shown;
  const kind = Array.isArray(value) ? 'array' : typeof value;
  return `${shown.length > 40 ? `${shown.slice(0, 39)}…` : shown} (${kind})`;
}

/** `<function>: option "<name>" must be <constraint>; got <value> (<type>). <What to do.>` */
export function invalidOption(
  name: string,
  option: string,
  { expected, received, advice = '' }: { expected: Message; received: unknown; advice?: Message | '' },
): VitalfewError {
  return new VitalfewError(
    'invalid_option',
    message('error.option', { function: name, option, expected, received: describeReceived(received), advice }),
  );
}

export function isVitalfewError(error: unknown): error is VitalfewError {
  return error instanceof VitalfewError;
}
