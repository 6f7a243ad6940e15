import type { Issue } from '../errors.js';
import { type Language, message, text } from '../messages/index.js';

/** Warnings and remarks, a line each, for standard error. */
export function issueLines(issues: readonly Issue[], language: Language): string {
  const label = (issue: Issue) => text(message(`cli.severity.${issue.severity}`), language);
  return issues.map((issue) => `${label(issue)} ${text(issue.message, language)}\n`).join('');
}
