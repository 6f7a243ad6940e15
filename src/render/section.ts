import type { Result } from '../result/index.js';
import { type SectionOptions, sectionModel } from './section-model.js';
import { loadTemplates } from './templates.js';

export interface RenderSectionOptions extends SectionOptions {
  /** A folder of templates of one's own. */
  readonly templates?: string | null;
}

/** A result as a section of a page: static pictures, no script, no download. */
export async function renderSection(result: Result, options: RenderSectionOptions): Promise<string> {
  const render = await loadTemplates(options.language, options.templates ?? null);
  const { model } = await sectionModel(result, { ...options, mostDownload: 0, interactive: false });
  return render('section', model);
}
