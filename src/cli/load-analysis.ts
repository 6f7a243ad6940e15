import type { Analysis } from '../analysis/index.js';

const idForm = /^(segment|cross-sell|influence|retention|market)\/[a-z]+(-[a-z]+)*$/;

/**
 * One analysis by its id. Its module is named like it, so that a run does not wait for all the others to load; what is not found
 * in this way is asked of the catalogue.
 *
 * @throws VitalfewError unknown_analysis naming the nearest
 */
export async function loadAnalysis(id: string): Promise<Analysis> {
  if (idForm.test(id)) {
    const loaded: Record<string, unknown> = await import(new URL(`../${id}.js`, import.meta.url).href).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_MODULE_NOT_FOUND') return {};
        throw error;
      },
    );
    for (const one of Object.values(loaded)) if (isAnalysis(one) && one.declaration.id === id) return one;
  }
  return (await import('../catalogue.js')).findAnalysis(id);
}

function isAnalysis(value: unknown): value is Analysis {
  return typeof value === 'function' && 'declaration' in value;
}
