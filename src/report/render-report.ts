import { type Language, message, text } from '../messages/index.js';
import { type PageSection, renderPage } from '../render/page.js';
import type { Table } from '../result/index.js';
import type { ReportSection, ReportStyle } from './content.js';
import type { ListPaths } from './lists.js';

/** What a report says of those to act on. */
export interface ReportActs {
  /** The actions of all sections, by kind. */
  readonly actions: Table | null;
  /** The lists of each answer, in their order. */
  readonly lists: readonly ListPaths[];
}

/** The page of a report: what opens on a screen and what goes to paper are one file. */
export async function renderReport(
  sections: readonly ReportSection[],
  style: ReportStyle,
  asOf: string | null,
  { actions, lists }: ReportActs,
): Promise<string> {
  const { client, title, language, theme, templates, detail } = style;
  const plain = text(message('render.report'), language);
  let next = 0;
  const listsOf = (): ListPaths => lists[next++] ?? {};
  return renderPage({
    client: client ?? title ?? plain,
    ...(client === null || title === null ? {} : { kicker: title }),
    language,
    theme,
    templates,
    date: asOf,
    detail,
    actions,
    sections: sections.map((section) => pageSection(section, language, listsOf)),
  });
}

/** Words begin with their title where they have one: a heading in the first line. */
function pageSection(section: ReportSection, language: Language, listsOf: () => ListPaths): PageSection {
  if (section.kind === 'result') return { result: section.result, lists: listsOf() };
  const heading = /^\s*#{1,6}[ \t]+(.+?)[ \t#]*(?:\r?\n|$)/.exec(section.markdown);
  if (!heading) return { title: text(message('report.words'), language), text: section.markdown };
  return { title: heading[1]!, text: section.markdown.slice(heading[0].length) };
}
