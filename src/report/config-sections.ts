import { commonOptions } from '../analysis/index.js';
import { findAnalysis } from '../catalogue.js';
import { message } from '../messages/index.js';
import { resolveOptions } from '../option/index.js';
import type { ConfigProblems } from './config-problems.js';
import { isYamlObject, type YamlObject, type YamlValue } from './read-yaml.js';

/** A section: an analysis with its options, or the consultant's own words. */
export type SectionConfig =
  | { readonly kind: 'analysis'; readonly id: string; readonly options: YamlObject }
  | { readonly kind: 'text'; readonly markdown: string };

/** The sections of a report, their options checked against what each analysis declares. */
export function parseSections(value: YamlValue | undefined, problems: ConfigProblems): SectionConfig[] {
  if (!Array.isArray(value) || value.length === 0) {
    problems.expected(['sections'], message('must_be.report.sections'), value);
    return [];
  }
  return value.flatMap((item: YamlValue, index) => {
    const section = parseSection(item, index, problems);
    return section ? [section] : [];
  });
}

function parseSection(item: YamlValue, index: number, problems: ConfigProblems): SectionConfig | null {
  const path = ['sections', index];
  if (typeof item === 'string') return analysisSection(item, {}, path, problems);
  const entries = isYamlObject(item) ? Object.entries(item) : [];
  const [first] = entries;
  if (!first || entries.length !== 1) {
    problems.expected(path, message('must_be.report.section'), item);
    return null;
  }
  const [name, given] = first;
  if (name === 'text') {
    if (typeof given === 'string') return { kind: 'text', markdown: given };
    problems.expected([...path, 'text'], message('must_be.report.markdown'), given);
    return null;
  }
  if (given !== null && !isYamlObject(given)) {
    problems.expected([...path, name], message('must_be.report.options'), given);
    return null;
  }
  return analysisSection(name, given ?? {}, path, problems);
}

function analysisSection(
  id: string,
  options: YamlObject,
  path: (string | number)[],
  problems: ConfigProblems,
): SectionConfig {
  problems.collect(path, () => {
    const { declaration } = findAnalysis(id);
    // A segment of another analysis is looked up when that one has run.
    const { within: _, ...rest } = options;
    resolveOptions(id, { ...commonOptions, ...declaration.options }, rest);
  });
  return { kind: 'analysis', id, options };
}
