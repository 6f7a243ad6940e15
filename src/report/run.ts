import { type Analysis, resolveWithin } from '../analysis/index.js';
import { findAnalysis } from '../catalogue.js';
import { type Engine, openTrino } from '../engine/index.js';
import { isVitalfewError, type VitalfewError } from '../errors.js';
import { type Dataset, open } from '../intake/index.js';
import { message } from '../messages/index.js';
import { createResult, type JsonObject, type Result } from '../result/index.js';
import { version } from '../version.js';
import type { ReportConfig } from './config.js';
import type { SectionConfig } from './config-sections.js';
import type { ReportContent, ReportSection, ReportWatch } from './content.js';
import { dataSection } from './data-section.js';
import { readProductNames } from './product-names.js';

/** Reasons that say something about the data, not about what was asked: they belong into the report. */
const refusals = ['empty_input', 'not_enough_data', 'not_converged'];

/**
 * Opens the data once, answers every section, and hands the content over while the data are open.
 *
 * The last section is the data themselves. An analysis that refuses for want of data becomes a section that says so; whatever else is wrong ends the run.
 *
 * @throws VitalfewError of intake and of the analyses
 */
export async function runReport<T>(
  config: ReportConfig,
  watch: ReportWatch,
  use: (content: ReportContent, dataset: Dataset) => Promise<T>,
): Promise<T> {
  const { signal } = watch;
  const engine = config.engine === null ? null : await openTrino(config.engine, { signal });
  try {
    return await runSections(config, watch, engine, use);
  } finally {
    await engine?.close();
  }
}

async function runSections<T>(
  config: ReportConfig,
  watch: ReportWatch,
  engine: Engine | null,
  use: (content: ReportContent, dataset: Dataset) => Promise<T>,
): Promise<T> {
  const { signal, progress = () => {} } = watch;
  const dataset = await open(config.data, {
    ...config.intake,
    ...(engine === null ? {} : { engine }),
    ...(config.asOf === null ? {} : { asOf: config.asOf }),
    ...(signal === undefined ? {} : { signal }),
    ...(watch.rejectsDir === undefined ? {} : { rejectsDir: watch.rejectsDir }),
    progress: (share: number) => progress(share, 'intake'),
  });
  const sections: ReportSection[] = [];
  try {
    for (const section of config.sections) {
      signal?.throwIfAborted();
      sections.push(await answer(section, dataset, config, watch));
    }
    sections.push({ kind: 'result', result: await dataSection(dataset) });
    const products = await readProductNames(dataset);
    return await use({ sections, asOf: dataset.asOf, products }, dataset);
  } finally {
    for (const section of sections) if (section.kind === 'result') await section.result.dispose();
    await dataset.close();
  }
}

async function answer(
  section: SectionConfig,
  dataset: Dataset,
  config: ReportConfig,
  { signal, progress = () => {} }: ReportWatch,
): Promise<ReportSection> {
  if (section.kind === 'text') return section;
  const analysis = findAnalysis(section.id);
  const given = { ...(config.seed === null ? {} : { seed: config.seed }), ...section.options };
  const share = (done: number): void => progress(done, section.id);
  try {
    const options = await resolveWithin(dataset, given, findAnalysis);
    return { kind: 'result', result: await analysis(dataset, { ...options, signal, progress: share }) };
  } catch (error) {
    if (!isVitalfewError(error) || !refusals.includes(error.code)) throw error;
    return { kind: 'result', result: refused(analysis, dataset, given, error) };
  }
}

/** The section of an analysis that had too little to go on: its question, and the reason for the silence. */
function refused(analysis: Analysis, dataset: Dataset, options: object, error: VitalfewError): Result {
  const { id, methods } = analysis.declaration;
  return createResult({
    id,
    title: message(`${id}.title`),
    question: message(`${id}.question`),
    options: options as JsonObject,
    input: {
      rows: 0,
      customers: 0,
      from: null,
      to: null,
      asOf: dataset.asOf,
      currency: dataset.currency,
      leftOut: [],
    },
    metrics: [],
    findings: [],
    tables: {},
    charts: [],
    warnings: error.issues.map((issue) => ({ ...issue, severity: 'warning' as const })),
    provenance: {
      library: version,
      engine: `${dataset.engine.name} ${dataset.engine.version}`,
      seed: 'seed' in options ? Number(options.seed) : 1,
      sources: Object.values(dataset.tables).map((table) => table.source),
      methods,
    },
  });
}
