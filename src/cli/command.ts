import { invalidOption } from '../errors.js';
import { type Language, languages } from '../messages/index.js';
import type { Arguments, Flags } from './arguments.js';
import type { Effects } from './effects.js';

/** One command of the program: its flags, and what it does. The number it returns is the exit status. */
export interface Command {
  readonly name: string;
  /** How it is called, after the program's name. */
  readonly usage: string;
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

/** The language of `--language`; English when none is given, never from the environment. */
export function parseLanguage(command: string, args: Arguments): Language {
  const typed = args.value('language') ?? 'en';
  const found = languages.find((language) => language.toLowerCase() === typed.toLowerCase());
  if (!found)
    throw invalidOption(`vitalfew ${command}`, '--language', { expected: languages.join(' | '), received: typed });
  return found;
}
