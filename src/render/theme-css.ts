import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { ownTemplates, templateFile } from './templates.js';

/** The themes that come with the package. */
export function themeNames(): string[] {
  return readdirSync(join(ownTemplates, 'themes'))
    .filter((file) => extname(file) === '.css')
    .map((file) => basename(file, '.css'))
    .sort();
}

/** The CSS of a theme: a name, or the path of a file of one's own. It stands inside the page, so it must not end it. */
export function themeCss(theme: string, folder: string | null): string {
  const named = /^[\w-]+$/.test(theme) ? templateFile(`themes/${theme}.css`, folder) : theme;
  if (extname(named) !== '.css' || !existsSync(named)) {
    throw new VitalfewError(
      'invalid_option',
      message('render.error.theme', { themes: themeNames().join(', '), theme }),
    );
  }
  return checkCss(readFileSync(named, 'utf8'), theme);
}

export function checkCss(css: string, theme: string): string {
  if (css.includes('</')) throw new VitalfewError('invalid_option', message('render.error.css', { theme }));
  return css;
}
