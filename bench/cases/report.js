import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cache, root, vitalfew } from '../paths.js';
import { version } from '../peer-answer.js';

const data = process.env.VITALFEW_DATA ?? resolve(root, '../shared/data');
const onlineRetail = join(data, 'online_retail', 'online_retail.csv.gz');

/** Whole reports: the demo with all analyses, and the Online Retail file (541,909 lines) as it is. */
export const report = {
  name: 'report',
  title: 'Reports, from the files to report.html and report.pdf',

  contestants() {
    const folder = join(cache, 'report');
    mkdirSync(folder, { recursive: true });
    const made = (name, args, out) => ({
      name,
      cwd: folder,
      command: [process.execPath, [vitalfew, ...args]],
      read: () => ({ version, answer: true, notes: sizesOf(join(folder, out)) }),
    });
    const demo = made('demo', ['demo'], 'out/demo');
    if (!existsSync(onlineRetail)) return [demo];
    const config = [
      'client: Online Retail',
      'language: en',
      `data: { orders: ${JSON.stringify(onlineRetail)} }`,
      'sections: [segment/rfm, segment/pareto, cross-sell/bayes]',
    ];
    writeFileSync(join(folder, 'online-retail.yaml'), `${config.join('\n')}\n`);
    const of = (name, ...flags) =>
      made(`Online Retail, ${name}`, ['report', 'online-retail.yaml', '--out', `out/${name}`, ...flags], `out/${name}`);
    return [demo, of('html', '--format', 'html'), of('html and pdf', '--format', 'html,pdf')];
  },
};

/** What the files weigh, embedded fonts apart. */
function sizesOf(folder) {
  const mb = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  const html = readFileSync(join(folder, 'report.html'), 'utf8');
  const fonts = [...html.matchAll(/data:(?:font|application\/(?:x-)?font)[^;,]*;base64,([\w+/=]*)/g)];
  const fontBytes = fonts.reduce((sum, [whole]) => sum + whole.length, 0);
  const pdf = join(folder, 'report.pdf');
  return [
    `report.html ${mb(Buffer.byteLength(html) - fontBytes)} without fonts, ${mb(fontBytes)} fonts`,
    ...(existsSync(pdf) ? [`report.pdf ${mb(statSync(pdf).size)}`] : []),
  ].join('; ');
}
