import { describeReceived, type Issue, isVitalfewError, VitalfewError } from '../errors.js';
import { type Message, message } from '../messages/index.js';
import { didYouMean } from '../option/index.js';
import type { YamlSource, YamlValue } from './read-yaml.js';

export type YamlPath = readonly (string | number)[];

/** Collects what is wrong in a configuration, with the place where it is written. */
export class ConfigProblems {
  readonly #issues: Issue[] = [];
  readonly #source: YamlSource;

  constructor(source: YamlSource) {
    this.#source = source;
  }

  add(path: YamlPath, what: Message, code = 'invalid_option'): void {
    const { line, column } = this.#source.place(path);
    this.#issues.push({
      code,
      severity: 'error',
      message: message('report.at', { file: this.#source.name, line: String(line), column: String(column), what }),
      where: { source: this.#source.name, line },
    });
  }

  expected(path: YamlPath, expected: Message, received: YamlValue | undefined): void {
    const name = path.join('.');
    this.add(path, message('report.expected', { name, expected, received: describeReceived(received) }));
  }

  unknown(path: YamlPath, name: string, known: readonly string[]): void {
    const params = { name, suggestion: didYouMean(name.replace(/^.*\./, ''), known), known: known.join(', ') };
    this.add(path, message('report.unknown_key', params), 'unknown_option');
  }

  /** Runs a check of another part and takes its problems over, with the place where the value is written. */
  collect(path: YamlPath, check: () => unknown): void {
    try {
      check();
    } catch (error) {
      if (!isVitalfewError(error)) throw error;
      for (const issue of error.issues) this.add(path, issue.message, issue.code);
    }
  }

  /** @throws VitalfewError with all problems, where there are any */
  throwIfAny(): void {
    if (this.#issues.length === 0) return;
    const unknown = this.#issues.every((issue) => issue.code === 'unknown_option');
    throw new VitalfewError(unknown ? 'unknown_option' : 'invalid_option', this.#issues);
  }
}
