import { message, text } from '../messages/index.js';
import { choice, resolveOptions, valueFromText } from '../option/index.js';
import { marketFormats, simulateMarket, simulateOptions, writeMarket } from '../simulate/index.js';
import type { Arguments, Flag, Flags } from './arguments.js';
import type { Command } from './command.js';

const optionFlags: Flags = Object.fromEntries(
  Object.keys(simulateOptions).map((name): [string, Flag] => [name, { value: 'N', help: `simulate.option.${name}` }]),
);

function optionsOf(args: Arguments): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(simulateOptions)
      .filter(([name]) => args.has(name))
      .map(([name, option]) => [name, valueFromText(option, args.value(name)!)]),
  );
}

/** `vitalfew simulate`: a market whose truth is known, as files. */
export const simulate: Command = {
  name: 'simulate',
  usage: 'simulate --customers N --seed N --out DIR',
  flags: {
    ...optionFlags,
    format: { value: 'FORMAT', help: 'simulate.flag.format' },
    messy: { help: 'simulate.flag.messy' },
    solutions: { help: 'simulate.flag.solutions' },
    out: { value: 'DIR', help: 'cli.flag.out_dir' },
  },
  async run(args, effects, language) {
    const options = resolveOptions('simulate', simulateOptions, optionsOf(args));
    const out = args.value('out') ?? 'out/market';
    const { format } = resolveOptions(
      'simulate',
      { format: choice(marketFormats, { default: 'csv' }) },
      args.has('format') ? { format: args.value('format') } : {},
    );
    const how = { format, messy: args.has('messy'), solutions: args.has('solutions'), signal: effects.signal };
    await writeMarket(simulateMarket(options), out, how);
    effects.stderr(`${text(message('cli.written', { path: out }), language)}\n`);
    return 0;
  },
};
