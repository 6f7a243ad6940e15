import { VitalfewError } from '../errors.js';

/** An engine's failure told of the analysis that asked: who reads it knows analyses, not statements. */
export function inAnalysis(name: string, error: VitalfewError): VitalfewError {
  const issues = error.issues.map((issue) => {
    const { params } = issue.message;
    return params?.['function'] === undefined
      ? issue
      : { ...issue, message: { ...issue.message, params: { ...params, function: name } } };
  });
  return new VitalfewError(error.code, issues, { cause: error.cause });
}
