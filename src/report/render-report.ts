import { type Language, message, text } from '../messages/index.js';
import { type PageSection, renderPage } from '../render/page.js';
import type { ReportSection, ReportStyle } from './content.js';

/** The page of a report: what opens on a screen and what goes to paper are one file. */
export async function renderReport(
  sections: readonly ReportSection[],
  style: ReportStyle,
  asOf: string | null,
): Promise<string> {
  const { client, title, language, theme } = style;
  const plain = text(message('render.report'), language);
  return renderPage({
    client: client ?? title ?? plain,
    ...(client === null || title === null ? {} : { kicker: title }),
    language,
    theme,
    date: asOf,
    sections: sections.map((section) => pageSection(section, language)),
  });
}

/** Words begin with their title where they have one: a heading in the first line. */
function pageSection(section: ReportSection, language: Language): PageSection {
  if (section.kind === 'result') return { result: section.result };
  const heading = /^\s*#{1,6}[ \t]+(.+?)[ \t#]*(?:\r?\n|$)/.exec(section.markdown);
  if (!heading) return { title: text(message('report.words'), language), text: section.markdown };
  return { title: heading[1]!, text: section.markdown.slice(heading[0].length) };
}
