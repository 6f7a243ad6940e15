import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { didYouMean } from '../option/index.js';

/** One flag of a command. `value` is what its argument is called in the help; a flag without one is a switch. */
export interface Flag {
  readonly value?: string;
  readonly many?: boolean;
  /** Id of the message that says what it does. */
  readonly help: string;
}

export type Flags = { readonly [name: string]: Flag };

/** What was typed, understood. */
export interface Arguments {
  readonly words: readonly string[];
  has(flag: string): boolean;
  /** The last value given. */
  value(flag: string): string | undefined;
  values(flag: string): readonly string[];
}

function unknownFlag(command: string, name: string, known: readonly string[]): VitalfewError {
  const params = {
    function: `vitalfew ${command}`,
    option: `--${name}`,
    suggestion: didYouMean(name, known, (near) => `--${near}`),
    known: known.map((flag) => `--${flag}`).join(' '),
  };
  return new VitalfewError('unknown_option', message('error.unknown_option', params));
}

/**
 * Reads a command's arguments: `--flag value`, `--flag=value`, `--switch`; `--` ends the flags.
 *
 * @throws VitalfewError unknown_option naming the nearest flag | invalid_option for a missing value
 */
export function parseArguments(command: string, argv: readonly string[], flags: Flags): Arguments {
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '--') {
      words.push(...argv.slice(i + 1));
      break;
    }
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (!flag) throw unknownFlag(command, name, Object.keys(flags));
    let value = 'true';
    if (flag.value !== undefined) {
      const next = equals < 0 ? argv[++i] : word.slice(equals + 1);
      if (next === undefined) {
        throw new VitalfewError(
          'invalid_option',
          message('cli.error.no_value', { command, flag: `--${name}`, value: flag.value }),
        );
      }
      value = next;
    }
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return {
    words,
    has: (flag) => given.has(flag),
    value: (flag) => given.get(flag)?.at(-1),
    values: (flag) => given.get(flag) ?? [],
  };
}
