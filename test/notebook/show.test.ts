import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { fillSlots, notebookBundles, show } from '../../src/notebook/index.js';
import type { DisplayData } from '../../src/notebook/tslab-channel.js';
import { sampleResult } from '../support/sample-result.js';

const { cache } = createRequire(import.meta.url);
const path = '/somewhere/node_modules/tslab/dist/jupyter.js';
afterEach(() => {
  delete cache[path];
});

describe('what a result is in a notebook', () => {
  test('one card, then a bundle per chart whose picture is shown at half its pixels', async () => {
    const result = sampleResult('en');
    const [card, ...charts] = await notebookBundles(result, { language: 'zh-CN' });
    expect(Object.keys(card!.data)).toEqual(['text/html', 'text/plain']);
    expect(card!.data['text/html']).not.toContain('<script');
    expect(charts).toHaveLength(result.charts.length);
    for (const { data, metadata } of charts) {
      expect(Object.keys(data)).toEqual(['application/vnd.vegalite.v5+json', 'image/png', 'text/plain']);
      const png = Buffer.from(data['image/png'] as string, 'base64');
      const size = { width: png.readUInt32BE(16) / 2, height: png.readUInt32BE(20) / 2 };
      expect(metadata).toEqual({ 'image/png': size });
    }
  }, 30_000);

  test('show sends them through the kernel that is loaded', async () => {
    const sent: DisplayData[] = [];
    cache[path] = {
      exports: { lastWriteDisplayData: (data: DisplayData) => sent.push(data) },
    } as unknown as NodeJS.Module;
    const result = sampleResult('en');
    await show(result);
    expect(sent).toHaveLength(1 + result.charts.length);
    expect(sent[0]).toMatchObject({ metadata: {}, transient: {} });
  }, 30_000);

  test('outside a notebook show says what to do instead', async () => {
    await expect(show(sampleResult('en'))).rejects.toThrow('there is no notebook here');
  });

  test('a result that is printed, or displayed by another kernel, is readable', async () => {
    fillSlots();
    const result = sampleResult('en');
    expect(inspect(result)).toContain(result.id);
    expect(inspect(result)).not.toContain('[Object');
    const display = (result as unknown as Record<symbol, () => Promise<Record<string, unknown>>>)[
      Symbol.for('Jupyter.display')
    ]!;
    expect(Object.keys(await display())).toEqual(['text/html', 'text/plain']);
  });
});
