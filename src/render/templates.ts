import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invalidOption, isVitalfewError, VitalfewError } from '../errors.js';
import { hasText, type Language, message, text } from '../messages/index.js';
import { TrustedHtml } from './trusted-html.js';

/** The templates that come with the package. */
export const ownTemplates = fileURLToPath(new URL('../../templates/', import.meta.url));

export type TemplateName = 'page' | 'section' | 'card';
export type Render = (name: TemplateName, model: object) => string;

type Run = (context: unknown, options?: object) => string;

/** A file of the consultant's folder, or the package's own where the folder has none. */
export function templateFile(name: string, folder: string | null): string {
  const own = join(ownTemplates, name);
  if (folder === null) return own;
  const theirs = join(folder, name);
  return existsSync(theirs) ? theirs : own;
}

/** A folder that is not there would leave every template as it is, without a word. @throws VitalfewError invalid_option */
export function assertTemplates(folder: string | null): void {
  if (folder === null || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw invalidOption('report', 'templates', { expected: message('must_be.templates'), received: folder });
}

/**
 * Loads the templates for one language.
 *
 * Templates are strict: a field that does not exist is an error naming file and line. Everything they print is escaped;
 * the one way past it is `{{embed …}}`, which takes only what the library itself made.
 *
 * @param folder - a consultant's folder of templates; what it lacks is taken from the package
 */
export async function loadTemplates(language: Language, folder: string | null = null): Promise<Render> {
  assertTemplates(folder);
  const { default: Handlebars } = await import('handlebars');
  const own = Handlebars.create();
  own.registerHelper('t', (id: unknown) => {
    if (typeof id !== 'string' || !hasText(id)) throw new Error(`"${String(id)}" is no text`);
    return text(message(id), language);
  });
  own.registerHelper('embed', (value: unknown) => {
    const html = TrustedHtml.read(value);
    if (html === null) throw new Error('"embed" takes only what the library made');
    return new Handlebars.SafeString(html);
  });
  const compile = (file: string): Run => {
    const name = file.startsWith('partials/') ? file : basename(file);
    const source = readFileSync(templateFile(file, folder), 'utf8');
    const run = own.compile(source, { strict: true, noEscape: false }) as Run;
    return (context, options) => {
      try {
        return run(context, options);
      } catch (error) {
        throw templateError(error, name);
      }
    };
  };
  const partials = new Set([
    ...names(join(ownTemplates, 'partials')),
    ...(folder === null ? [] : names(join(folder, 'partials'))),
  ]);
  for (const name of partials) own.registerPartial(name, compile(`partials/${name}.hbs`) as never);
  own.registerPartial('section', compile('section.hbs') as never);
  const templates = { page: compile('page.hbs'), section: compile('section.hbs'), card: compile('card.hbs') };
  return (name, model) => templates[name](model);
}

function names(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => extname(file) === '.hbs')
    .map((file) => basename(file, '.hbs'))
    .sort();
}

/** Says which template and line named what does not exist; Handlebars' own words are the cause. */
function templateError(error: unknown, name: string): unknown {
  if (isVitalfewError(error) || !(error instanceof Error)) return error;
  const line = /- (\d+):\d+/.exec(error.message)?.[1] ?? /on line (\d+)/.exec(error.message)?.[1] ?? lineOf(error);
  const field = /"([^"]*)"/.exec(error.message)?.[1] ?? error.message.split('\n')[0]!;
  const place = line === null ? name : `${name}:${line}`;
  // Of what the parser expected nobody wants to read the list.
  const broken = /^Parse error/.test(error.message) || /doesn't match/.test(error.message);
  if (broken) {
    return new VitalfewError('template_field', message('render.error.template_syntax', { place }), { cause: error });
  }
  return new VitalfewError('template_field', message('render.error.template_field', { place, field }), {
    cause: error,
  });
}

function lineOf(error: Error): string | null {
  const { lineNumber } = error as { lineNumber?: number };
  return lineNumber === undefined ? null : String(lineNumber);
}
