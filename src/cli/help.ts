import { type Language, message, text } from '../messages/index.js';
import type { Flags } from './arguments.js';
import type { Command } from './command.js';

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)));
  return rows
    .map(([left, right]) =>
      left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
    )
    .join('\n');
}

/** The list of commands. */
export function programHelp(names: readonly string[], language: Language): string {
  const say = (id: string) => text(message(id), language);
  const rows = names.map((name) => [name, say(`cli.command.${name}`)] as const);
  return `${say('cli.help.head')}\n\n${say('cli.help.usage')} vitalfew <command> …\n\n${table(rows)}\n\n${say('cli.help.more')}\n`;
}

/** Usage and flags of one command. */
export function commandHelp(command: Command, flags: Flags, language: Language): string {
  const say = (id: string) => text(message(id), language);
  const rows = Object.entries(flags).map(
    ([name, flag]) => [`--${name}${flag.value ? ` ${flag.value}` : ''}`, say(flag.help)] as const,
  );
  return `${say(`cli.command.${command.name}`)}\n\n${say('cli.help.usage')} vitalfew ${command.usage}\n\n${table(rows)}\n`;
}
