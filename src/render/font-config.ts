import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fontFiles } from './fonts.js';

/**
 * Chromium on Linux crashes where no font is installed, although the page brings its own: it is given the shipped one.
 * The system's fonts, where there are any, only draw signs that the shipped one lacks.
 */
export async function writeFontConfig(home: string): Promise<string> {
  const file = join(home, 'fonts.conf');
  const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const folders = [...fontFiles.regular, ...fontFiles.bold].map((font) => `<dir>${escaped(dirname(font()))}</dir>`);
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}` +
      `<cachedir>${escaped(join(home, 'fonts'))}</cachedir>` +
      '<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>',
  );
  return file;
}
