import { join } from 'node:path';
import type { Issue } from '../errors.js';
import type { Language } from '../messages/index.js';
import { assertTemplates } from '../render/templates.js';
import type { ReportContent, ReportStyle, ReportWatch } from './content.js';
import { manifestJson, type ReportOrigin } from './manifest.js';
import type { OutputPlace } from './output-place.js';
import { writeOutputSet } from './output-set.js';
import { reportFiles } from './report-files.js';

/** A report that stands on the disk. */
export interface WrittenReport {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly warnings: readonly Issue[];
  /** The language of the report, in which its warnings are best told. */
  readonly language: Language;
  /** 6 where the PDF was asked for and no browser could print it. */
  readonly exitCode: 0 | 6;
}

/**
 * Writes a report, all or nothing.
 *
 * @param provide - makes the content and hands it over; the place is locked and known to be writable by then
 */
export async function writeReport(
  place: OutputPlace,
  style: ReportStyle,
  watch: ReportWatch,
  provide: (use: (content: ReportContent, origin: ReportOrigin) => Promise<WrittenReport>) => Promise<WrittenReport>,
): Promise<WrittenReport> {
  assertTemplates(style.templates);
  const started = new Date();
  const begun = performance.now();
  return writeOutputSet(place, (set) =>
    provide(async (content, origin) => {
      const made = await reportFiles(content, style, watch);
      // As the report shows them: what is written on a terminal names nobody either.
      const remarks = made.results.flatMap((result) => result.warnings);
      const manifest = manifestJson({
        style,
        origin,
        results: made.results,
        asOf: content.asOf,
        outputs: made.files,
        warnings: made.warnings,
        wallTime: {
          started: started.toISOString(),
          seconds: Math.round(performance.now() - begun) / 1000,
        },
      });
      for (const file of made.files) await set.write(file.name, file.content);
      await set.write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
      watch.signal?.throwIfAborted();
      const names = [...made.files.map((file) => file.name), 'manifest.json'];
      return {
        files: names.map((name) => join(place.path, name)),
        warnings: [...remarks, ...made.warnings],
        language: style.language,
        exitCode: made.exitCode,
      };
    }),
  );
}
