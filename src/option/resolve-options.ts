import { describeReceived, type Issue, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { didYouMean } from './did-you-mean.js';
import type { OptionSpecs, OptionValues } from './option.js';

/**
 * Fills in the defaults and checks every given option. All problems are collected in one error.
 *
 * @throws VitalfewError invalid_option | unknown_option (naming the nearest known option)
 */
export function resolveOptions<O extends OptionSpecs>(
  name: string,
  specs: O,
  given: Readonly<Record<string, unknown>>,
): OptionValues<O> {
  const issues: Issue[] = [];
  const known = Object.keys(specs);
  for (const option of Object.keys(given)) {
    if (Object.hasOwn(specs, option)) continue;
    const params = {
      function: name,
      option,
      suggestion: didYouMean(option, known),
      known: known.join(', '),
    };
    issues.push({ code: 'unknown_option', severity: 'error', message: message('error.unknown_option', params) });
  }
  const values: Record<string, unknown> = {};
  for (const [option, spec] of Object.entries(specs)) {
    const value = Object.hasOwn(given, option) ? given[option] : undefined;
    if (value === undefined) {
      values[option] = spec.default;
      continue;
    }
    const parsed = spec.parse(value);
    if (parsed.ok) values[option] = parsed.value;
    else {
      const params = {
        function: name,
        option,
        expected: parsed.expected,
        received: describeReceived(value),
        advice: parsed.advice ?? '',
      };
      issues.push({ code: 'invalid_option', severity: 'error', message: message('error.option', params) });
    }
  }
  if (issues.length > 0)
    throw new VitalfewError(issues[0]?.code === 'unknown_option' ? 'unknown_option' : 'invalid_option', issues);
  return values as OptionValues<O>;
}
