import { createHash } from 'node:crypto';
import type { Issue } from '../errors.js';
import type { JsonObject, JsonValue, Result, SourceProvenance } from '../result/index.js';
import { issueToJson } from '../result/index.js';
import { version } from '../version.js';
import type { ReportStyle } from './content.js';

export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Where a report came from, so that it can be made again. Paths are relative to the report's folder. */
export interface ReportOrigin {
  /** report.yaml; null for a report made by a program. */
  readonly config: { readonly path: string; readonly sha256: string } | null;
  /** Changes made on the command line. */
  readonly set: JsonObject;
  readonly inputs: readonly (SourceProvenance & { readonly path: string | null })[];
}

export interface ManifestInput {
  readonly style: ReportStyle;
  readonly origin: ReportOrigin;
  readonly results: readonly Result[];
  readonly asOf: string | null;
  readonly outputs: readonly OutputFile[];
  readonly warnings: readonly Issue[];
  /** When the run began, and how long it took: the only clock of a report. */
  readonly wallTime: { readonly started: string; readonly seconds: number };
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What a report was made of and by: hashes of all inputs and outputs, versions, seeds, options. */
export function manifestJson(input: ManifestInput): JsonObject {
  const { style, origin, results, outputs } = input;
  const engines = [...new Set(results.map((result) => result.provenance.engine))];
  return {
    tool: 'vitalfew',
    version,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    engines,
    report: {
      client: style.client,
      title: style.title,
      language: style.language,
      theme: style.theme,
      templates: style.templates,
      privacy: style.privacy,
      detail: style.detail,
      hide: style.hide,
      formats: style.formats,
      asOf: input.asOf,
    },
    config: origin.config as JsonValue,
    set: origin.set,
    inputs: origin.inputs as unknown as JsonValue,
    sections: results.map((result) => ({
      id: result.id,
      seed: result.provenance.seed,
      options: result.options,
      methods: result.provenance.methods,
    })),
    outputs: outputs.map(({ name, content }) => ({
      file: name,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
    warnings: input.warnings.map((issue) => issueToJson(issue, style.language)),
    wallTime: { ...input.wallTime },
  };
}
