import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

/** The compiler inside tslab: TypeScript 5.0.4, which resolves as Node10 and does not read `exports`. */
const ts = createRequire(import.meta.url)('@tslab/typescript-for-tslab') as {
  version: string;
  createProgram(files: string[], options: object): object;
  getPreEmitDiagnostics(
    program: object,
  ): { messageText: string | { messageText: string }; file?: { fileName: string } }[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vitalfew-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = `
import * as vf from 'vitalfew';
import { rfm } from 'vitalfew/segment';
import { bayes, mechanisms, type WrittenRule } from 'vitalfew/cross-sell';
import { centrality } from 'vitalfew/influence';

export async function lesson(): Promise<number> {
  const shop = await vf.open({ orders: 'orders.csv', customers: [{ customer_id: 'a' }] }, { dateFormat: 'YYYY-MM-DD' });
  const scores = await rfm(shop, { bins: 5, asOf: '2024-12-31', where: { channel: 'store' } });
  const rows = await scores.tables.customers.head(3);
  const first: string | undefined = rows[0]?.customer_id;
  const recency: number | null | undefined = rows[0]?.recency_days;
  const frame = await scores.tables.segments.toDanfo();
  const pairs = await bayes(shop, { minCount: 5, within: { result: scores, column: 'segment', values: ['champions'] } });
  const tops = await centrality(shop, { measures: ['pagerank'] });
  const service: WrittenRule = { id: 'service', trigger: { on: 'counter', unit: 'km', every: 10000 }, product: 'oil', windowDays: [0, 14] };
  await mechanisms(shop, { rules: [service, { id: 'refill', trigger: { on: 'purchase', products: ['soap'] }, product: 'same', windowDays: 45, name: { en: 'Refill' } }] });
  await mechanisms(shop, { rules: '- {id: service, trigger: {on: ends, daysBefore: 30}, product: plan, windowDays: 60}' });
  // @ts-expect-error a trigger that there is not
  await mechanisms(shop, { rules: [{ id: 'moon', trigger: { on: 'moon' }, product: 'oil', windowDays: 3 }] });
  await vf.show(scores, { language: 'zh-CN' });
  await vf.report([scores, pairs, tops], { out: 'out/acme', language: 'zh-CN' });
  return frame.shape[0] + (first ?? '').length + (recency ?? 0);
}
`;

test('the public declarations parse under TypeScript 5.0.4 with Node10 resolution', { timeout: 60_000 }, () => {
  expect(ts.version).toBe('5.0.4');
  expect(existsSync(join(root, 'dist/index.d.ts')), 'dist is built by npm run setup').toBe(true);
  writeFileSync(join(folder, 'lesson.ts'), script);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const program = ts.createProgram([join(folder, 'lesson.ts')], {
    moduleResolution: 2,
    module: 99,
    target: 99,
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  });
  const ours = ts
    .getPreEmitDiagnostics(program)
    .filter(
      ({ file }) =>
        !file ||
        !/node_modules[\\/](@types|typescript|@tslab|undici-types|(?!vitalfew)[\w@-]+)[\\/]/.test(file.fileName),
    );
  const say = (text: string | { messageText: string }) => (typeof text === 'string' ? text : text.messageText);
  expect(ours.map(({ messageText, file }) => `${file?.fileName.replace(root, '') ?? ''}: ${say(messageText)}`)).toEqual(
    [],
  );
});
