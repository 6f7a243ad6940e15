import { invalidOption, VitalfewError } from '../errors.js';
import { type Language, languages, message } from '../messages/index.js';
import type { Arguments, Flags } from './arguments.js';
import type { Effects } from './effects.js';

/** One command of the program: its flags, and what it does. The number it returns is the exit status. */
export interface Command {
  readonly name: string;
  /** How it is called, after the program's name. */
  readonly usage: string;
  /** How many words may follow the name, flags apart (none). */
  readonly words?: number;
  readonly flags: Flags;
  run(args: Arguments, effects: Effects, language: Language): Promise<number>;
}

/** Flags every command has. */
export const commonFlags: Flags = {
  language: { value: 'en|zh-CN', help: 'cli.flag.language' },
  debug: { help: 'cli.flag.debug' },
  timeout: { value: 'SECONDS', help: 'cli.flag.timeout' },
  help: { help: 'cli.flag.help' },
};

/** @throws VitalfewError invalid_option where more is typed than the command takes, such as a file without its flag */
export function assertWords(command: Command, args: Arguments): void {
  const word = args.words[command.words ?? 0];
  if (word === undefined) return;
  const { name, usage } = command;
  throw new VitalfewError('invalid_option', message('cli.error.extra_word', { command: name, word, usage }));
}

/** The program sets its clock before a command is read. @throws VitalfewError invalid_option where it could not */
export function assertTimeout(command: string, args: Arguments): void {
  const typed = args.value('timeout');
  if (typed === undefined || Number(typed) > 0) return;
  throw invalidOption(`vitalfew ${command}`, '--timeout', { expected: message('must_be.seconds'), received: typed });
}

/** The language of `--language`; English when none is given, never from the environment. */
export function parseLanguage(command: string, args: Arguments): Language {
  const typed = args.value('language') ?? 'en';
  const found = languages.find((language) => language.toLowerCase() === typed.toLowerCase());
  if (!found)
    throw invalidOption(`vitalfew ${command}`, '--language', {
      expected: message('must_be.one_of', { words: languages.join(', ') }),
      received: typed,
    });
  return found;
}
