import type { Language } from '../messages/index.js';
import { message, text } from '../messages/index.js';
import type { Result, Table } from '../result/index.js';
import { displayName, displayText } from './display-text.js';
import { buildDocument } from './document.js';
import { type DoubtfulSection, doubtsOf } from './doubts.js';
import { renderMarkdown } from './markdown.js';
import { type FindingModel, type SectionData, type SectionModel, sectionModel, slug } from './section-model.js';
import { type TableModel, tableModel } from './table-model.js';
import { loadTemplates } from './templates.js';
import { TrustedHtml } from './trusted-html.js';

/** A part of a page: an answer, or the consultant's own words in Markdown. */
export type PageSection =
  | {
      readonly result: Result;
      readonly hide?: readonly string[];
      /** Files that have the rows of its tables, by their names. */
      readonly lists?: Readonly<Record<string, string>>;
    }
  | { readonly text: string; readonly title: string };

export interface PageOptions {
  readonly client: string;
  readonly sections: readonly PageSection[];
  readonly language?: Language;
  /** Above the client's name ("Customer value report"). */
  readonly kicker?: string;
  readonly subtitle?: string | null;
  readonly preparedBy?: string | null;
  /** The day the report stands for (default: the latest asOf of its results). */
  readonly date?: string | null;
  /** `brief` (default): what carries each answer stands open and is printed, the rest is folded; `full`: everything. */
  readonly detail?: 'brief' | 'full';
  /** Whom to act on, by kind of action: stands on the first page. */
  readonly actions?: Table | null;
  /** `plain`, `warm`, or the path of a CSS file. */
  readonly theme?: string;
  /** A folder of templates of one's own. */
  readonly templates?: string | null;
  /** Puts the fonts into the page (default true): it looks the same everywhere, and prints with real fonts. */
  readonly embedFonts?: boolean;
  /** Charts that answer to the pointer (default true); without, no script stands in the page. */
  readonly interactive?: boolean;
  /** Rows of a table on the page (10) and in its download (1,000; fewer where there are more than six answers). */
  readonly mostRows?: number;
  readonly mostDownload?: number;
}

/** A page that carries its tables must stay small enough to be sent: of many answers each carries less. */
function downloadRows(sections: number): number {
  return Math.min(1000, Math.max(100, Math.floor(4000 / Math.max(1, sections))));
}

interface WordsModel {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly words: TrustedHtml;
}

/** The first page has room for so many findings, at most three of each answer; the sections have all. */
const mostSummaryFindings = 10;
/** And for so many answers, as each has its title there. */
const mostSummaryTopics = 8;

/**
 * One HTML file: cover, a page of findings, contents, a section for each answer. It opens from disk without a network.
 *
 * Pictures stand in it as they print; where scripts run they answer to the pointer. A policy in its head allows our two
 * scripts by their hashes and nothing else.
 *
 * @throws VitalfewError template_field (a template names what does not exist), invalid_option (no such theme)
 */
export async function renderPage(options: PageOptions): Promise<string> {
  const { language = 'en', theme = 'plain', templates = null, interactive = true, embedFonts = true } = options;
  const { detail = 'brief', actions = null } = options;
  const { mostRows = 10, mostDownload = interactive ? downloadRows(options.sections.length) : 0 } = options;
  const render = await loadTemplates(language, templates);
  const sections: (SectionModel | WordsModel)[] = [];
  const summary: Topic[] = [];
  const answered: DoubtfulSection[] = [];
  const data: SectionData[] = [];
  for (const [index, section] of options.sections.entries()) {
    const number = index + 1;
    if ('text' in section) {
      const words = new TrustedHtml(await renderMarkdown(section.text));
      sections.push({ id: `s${number}-${slug(section.title)}`, number, title: displayName(section.title, 120), words });
      continue;
    }
    const { hide = [], lists = {} } = section;
    const shown = { language, number, hide, lists, detail, mostRows, mostDownload, interactive };
    const built = await sectionModel(section.result, shown);
    sections.push(built.model);
    data.push(built.data);
    const { id, title, findings, resultId } = built.model;
    answered.push({ id, title, result: section.result });
    if (findings.length > 0) summary.push({ id, title, findings, pillar: /^(.+)\//.exec(resultId)?.[1] ?? null });
  }
  const results = options.sections.flatMap((section) => ('result' in section ? [section.result] : []));
  const cover = coverModel(options, results, language);
  const body = render('page', {
    cover,
    summary: onePage(summary),
    actions: actions === null ? null : await actionsModel(actions, results, language),
    uncertain: doubtsOf(answered, language),
    sections,
    colophon: [cover.kicker, cover.client, ...cover.facts.map((fact) => fact.value)].join(' – '),
    end: text(message('render.end'), language),
  });
  return buildDocument({
    body,
    data,
    language,
    title: `${cover.client} – ${cover.kicker}`,
    header: { left: cover.client, right: cover.kicker },
    theme,
    templates,
    interactive,
    embedFonts,
  });
}

const rank = { risk: 0, opportunity: 0, info: 1 } as const;

/** What costs or earns comes before what is only worth knowing; otherwise the order of the analysis. */
function mostUrgent(findings: readonly FindingModel[], most: number): FindingModel[] {
  const chosen = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]).slice(0, most);
  return findings.filter((found) => chosen.includes(found));
}

interface Topic {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly FindingModel[];
  /** What it is about: segments, cross-selling, influence, retention. */
  readonly pillar: string | null;
}

/** As many findings of each answer as one page has room for; of very many answers those that cost or earn, from every pillar in turn. */
function onePage(topics: readonly Topic[]): Topic[] {
  const each = Math.max(1, Math.min(3, Math.floor(mostSummaryFindings / topics.length)));
  const urgency = (topic: Topic): number => Math.min(...topic.findings.map((found) => rank[found.severity]));
  const byPillar = new Map<string | null, Topic[]>();
  for (const topic of [...topics].sort((a, b) => urgency(a) - urgency(b)))
    byPillar.set(topic.pillar, [...(byPillar.get(topic.pillar) ?? []), topic]);
  // The card of one customer belongs to no pillar, and waits for what holds for many.
  const waits = ({ pillar }: Topic): number => (pillar === null ? topics.length : 0);
  const round = (topic: Topic): number => waits(topic) + byPillar.get(topic.pillar)!.indexOf(topic);
  const chosen = [...topics].sort((a, b) => round(a) - round(b) || urgency(a) - urgency(b)).slice(0, mostSummaryTopics);
  return topics
    .filter((topic) => chosen.includes(topic))
    .map((topic) => ({ ...topic, findings: mostUrgent(topic.findings, each) }));
}

/** The table of whom to act on, in the currency of the answers. */
function actionsModel(actions: Table, results: readonly Result[], language: Language): Promise<TableModel> {
  const currency = results.map(({ input }) => input.currency).find((code) => code !== null) ?? null;
  return tableModel(actions, { id: 'actions', name: 'overview', language, currency, most: actions.rowCount });
}

function coverModel(options: PageOptions, results: readonly Result[], language: Language) {
  const label = (name: string): string => text(message(`render.input.${name}`), language);
  const dates = results.map((result) => result.input.asOf).filter((date) => date !== null);
  const date = options.date ?? dates.sort().at(-1) ?? null;
  const from = results
    .map((result) => result.input.from)
    .filter((day) => day !== null)
    .sort()[0];
  const to = results
    .map((result) => result.input.to)
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const facts: { label: string; value: string }[] = [];
  if (date !== null) facts.push({ label: label('as_of'), value: displayName(date) });
  if (from !== undefined && to !== undefined) {
    facts.push({ label: label('period'), value: text(message('render.interval', { low: from, high: to }), language) });
  }
  const { subtitle = null, preparedBy = null } = options;
  return {
    kicker: displayName(options.kicker ?? text(message('render.report'), language)),
    client: displayName(options.client),
    subtitle: subtitle === null ? null : displayText(subtitle),
    preparedBy:
      preparedBy === null ? null : text(message('render.prepared_by', { name: displayName(preparedBy) }), language),
    facts,
  };
}
