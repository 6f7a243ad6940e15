import { type JsonObject, type Result, resultToJson } from '../result/index.js';
import type { ReportStyle } from './content.js';

/** All answers of a report as data, with the texts of its language. */
export async function resultsJson(
  results: readonly Result[],
  style: ReportStyle,
  asOf: string | null,
): Promise<JsonObject> {
  const { client, title, language, privacy } = style;
  return {
    client,
    title,
    language,
    privacy,
    asOf,
    results: await Promise.all(results.map((result) => resultToJson(result, language))),
  };
}
