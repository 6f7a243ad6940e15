import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasText } from '../../src/messages/index.js';
import { ownTemplates } from '../../src/render/templates.js';

const files = readdirSync(ownTemplates, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.hbs'));

describe('the templates print data as text only', () => {
  test.each(files)('%s', (file) => {
    const source = readFileSync(join(ownTemplates, file), 'utf8').replace(/\{\{!--[\s\S]*?--\}\}/g, '');
    expect(source).not.toMatch(/\{\{\{|\{\{&/);
    expect(source).not.toMatch(/<(script|style|iframe|object|embed|link|base|meta)\b/i);
    // Blocks inside a tag ({{#if}} in a class) are looked at without their braces.
    for (const [tag] of source.matchAll(/<[a-z][^<>]*(?:\{\{[^}]*\}\}[^<>]*)*>/gi)) {
      expect(tag).not.toMatch(/\s(on\w+|style|src|srcset|action|formaction)\s*=/i);
      expect(tag, 'an attribute without quotes').not.toMatch(/=\s*(?!["'])[^\s"'>]*\{\{/);
      for (const [, address] of tag.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^#/);
    }
    for (const [, id] of source.matchAll(/\{\{t "([^"]*)"\}\}/g)) expect(hasText(id!), id).toBe(true);
  });
});
