import { isVitalfewError, VitalfewError } from '../errors.js';
import { type Language, languages, message, text } from '../messages/index.js';
import { didYouMean } from '../option/index.js';
import { parseArguments } from './arguments.js';
import { assertTimeout, assertWords, type Command, commonFlags, parseLanguage } from './command.js';
import { type Effects, processEffects } from './effects.js';
import { commandHelp, programHelp } from './help.js';

/** Each command in its own file, loaded only when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./demo.js')).demo,
  doctor: async () => (await import('./doctor.js')).doctor,
  check: async () => (await import('./check.js')).check,
  run: async () => (await import('./run.js')).run,
  report: async () => (await import('./report.js')).reportCommand,
  engine: async () => (await import('./engine.js')).engine,
  simulate: async () => (await import('./simulate.js')).simulate,
  verify: async () => (await import('./verify.js')).verifyCommand,
  list: async () => (await import('./list.js')).list,
};

function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const typed = argv[at]?.includes('=') ? argv[at].split('=')[1] : argv[at + 1];
  return (at >= 0 && languages.find((language) => language.toLowerCase() === typed?.toLowerCase())) || 'en';
}

function unknownCommand(name: string): VitalfewError {
  const known = Object.keys(commands);
  const params = { name, suggestion: didYouMean(name, known), known: known.join(', ') };
  return new VitalfewError('unknown_option', message('cli.error.unknown_command', params));
}

async function dispatch(argv: readonly string[], effects: Effects): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h' || name.startsWith('--language')) {
    effects.stdout(programHelp(Object.keys(commands), languageOf(argv)));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === 'version') {
    effects.stdout(`${(await import('../version.js')).version}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw unknownCommand(name);
  const command = await load();
  const flags = { ...command.flags, ...commonFlags };
  const args = parseArguments(name, rest, flags);
  const language = parseLanguage(name, args);
  if (args.has('help')) {
    effects.stdout(commandHelp(command, flags, language));
    return 0;
  }
  assertTimeout(name, args);
  assertWords(command, args);
  return command.run(args, effects, language);
}

const statusOf: Readonly<Record<string, number>> = {
  SIGINT: 130,
  SIGPIPE: 141,
  SIGTERM: 143,
  timeout: 124,
  output: 4,
};

/** What the reason of an abort says about the exit status. */
function abortStatus(signal: AbortSignal): number | null {
  return signal.aborted ? (statusOf[String(signal.reason)] ?? 1) : null;
}

function timeoutOf(argv: readonly string[]): number | null {
  const at = argv.findIndex((word) => word === '--timeout' || word.startsWith('--timeout='));
  if (at < 0) return null;
  const seconds = Number(argv[at]?.includes('=') ? argv[at].split('=')[1] : argv[at + 1]);
  return seconds > 0 ? seconds : null;
}

/** How long a command has to leave everything in order after a signal. */
const secondsToStop = 4;

/**
 * Runs the program. Errors are sentences on standard error, without a stack unless `--debug`.
 *
 * @returns the exit status: 0 done, 2 bad input or options, 3 partly done, 4 output, 5 locked, 6 no browser, 7 engine, 124, 130, 141, 143
 */
export async function main(argv: readonly string[]): Promise<number> {
  const abort = new AbortController();
  const stop = (name: NodeJS.Signals | 'output' | 'timeout') => {
    abort.abort(name);
    // What does not stop when it is told to is ended.
    setTimeout(() => process.exit(abortStatus(abort.signal) ?? 1), secondsToStop * 1000).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Node ignores SIGPIPE. Who reads no further (`| head`) ends the program as it ends others: at once, without a word.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EPIPE' ? 'SIGPIPE' : 'output';
      // A full disk may say so more than once.
      if (why === 'output' && !abort.signal.aborted && stream === process.stdout) {
        const params = { path: message('cli.stdout'), reason: error.message };
        process.stderr.write(`${text(message('error.output', params), languageOf(argv))}\n`);
      }
      process.exitCode = statusOf[why];
      stop(why);
    });
  }
  const seconds = timeoutOf(argv);
  const timer = seconds === null ? null : setTimeout(() => stop('timeout'), seconds * 1000);
  const effects = processEffects(abort.signal);
  /** The status where standard output has taken no more; what there was to say is said. */
  const outputStatus = () =>
    ['SIGPIPE', 'output'].includes(String(abort.signal.reason)) ? abortStatus(abort.signal) : null;
  try {
    const status = await dispatch(argv, effects);
    return outputStatus() ?? status;
  } catch (error) {
    const unread = outputStatus();
    if (unread !== null) return unread;
    const aborted = abortStatus(abort.signal);
    if (aborted !== null) {
      effects.stderr(
        `${text(message(aborted === 124 ? 'cli.error.timeout' : 'cli.error.stopped'), languageOf(argv))}\n`,
      );
      return aborted;
    }
    const debug = argv.includes('--debug');
    if (isVitalfewError(error)) {
      effects.stderr(`${error.text(error.language ?? languageOf(argv))}\n`);
      if (debug) effects.stderr(`${describe(error)}\n`);
      return error.exitCode;
    }
    const what = error instanceof Error ? error.message : String(error);
    effects.stderr(`${text(message('cli.error.bug', { what }), languageOf(argv))}\n`);
    if (debug) effects.stderr(`${describe(error)}\n`);
    return 1;
  } finally {
    if (timer) clearTimeout(timer);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

/** The stack of an error and of everything that caused it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
