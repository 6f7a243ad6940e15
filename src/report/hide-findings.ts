import type { Issue } from '../errors.js';
import { message } from '../messages/index.js';
import { didYouMean } from '../option/index.js';
import { createResult, type Result } from '../result/index.js';

/** Leaves out the findings a consultant does not want to show. An id that no finding has is a warning. */
export function hideFindings(
  results: readonly Result[],
  hide: readonly string[],
): { results: readonly Result[]; warnings: readonly Issue[] } {
  if (hide.length === 0) return { results, warnings: [] };
  const known = results.flatMap((result) => result.findings.map((found) => found.id));
  const warnings = hide
    .filter((id) => !known.includes(id))
    .map((id): Issue => {
      const params = { id, suggestion: didYouMean(id, known) };
      return { code: 'unknown_option', severity: 'warning', message: message('report.hide_unknown', params) };
    });
  const shown = results.map((result) =>
    createResult({ ...result, findings: result.findings.filter((found) => !hide.includes(found.id)) }, () =>
      result.dispose(),
    ),
  );
  return { results: shown, warnings };
}
