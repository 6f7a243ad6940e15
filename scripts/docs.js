// Writes what the documents say of the program: the answer and the list in README.md, docs/analyses.md from the catalogue.
//   npm run docs               after a build
//   npm run docs -- --check    changes nothing; exit code 1 if a document is not what it would be
import { readFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { list } from '../dist/cli/list.js';
import { catalogue, message, sample, segment, text } from '../dist/index.js';

const check = process.argv.includes('--check');
const file = (name) => new URL(`../${name}`, import.meta.url);
const languages = ['en', 'zh-CN'];

/** What `vitalfew list` prints. */
async function listed() {
  const printed = [];
  const effects = { stdout: (words) => printed.push(words), stderr() {} };
  await list.run({ words: [], has: () => false }, effects, 'en');
  return printed.join('').trimEnd();
}

/** What the last line of the README's cell prints. */
async function answered() {
  const shop = await sample();
  const printed = inspect(await segment.rfm(shop, { bins: 5 })).trimEnd();
  await shop.close();
  return printed;
}

/** The text between two markers is replaced: `<!-- name -->` … `<!-- /name -->`. */
function fill(page, name, content) {
  const pattern = new RegExp(`(<!-- ${name} -->\n\`\`\`text\n)[^]*?(\n\`\`\`\n<!-- /${name} -->)`);
  if (!pattern.test(page)) throw new Error(`README.md has no part <!-- ${name} -->.`);
  return page.replace(pattern, (_, before, after) => before + content + after);
}

const cell = (words) => words.replaceAll('|', '\\|').replaceAll('\n', ' ');

function analysisPage() {
  const lines = [
    '# The analyses',
    '',
    'Made from the catalogue by `npm run docs`; `vitalfew list <id>` prints the same.',
    '',
  ];
  for (const { declaration } of catalogue) {
    const { id, needs, uses = {}, options, methods } = declaration;
    const say = (what, language) => text(message(what), language);
    const tables = (set) =>
      Object.entries(set)
        .map(([table, columns]) => `\`${table}\` (${columns.join(', ')})`)
        .join(', ');
    lines.push(`## ${id}`, '', `${say(`${id}.title`, 'en')} · ${say(`${id}.title`, 'zh-CN')}`, '');
    for (const language of languages) lines.push(`> ${say(`${id}.question`, language)}`, '>');
    lines.pop();
    lines.push(
      '',
      `Needs ${[needs].flat().map(tables).join(' or ')}. Uses, where it is there: ${tables(uses) || 'nothing else'}.`,
      '',
    );
    lines.push('| option | default | what it must be | meaning | 含义 |', '|---|---|---|---|---|');
    for (const [name, option] of Object.entries(options)) {
      const meaning = languages.map((language) => cell(say(`${id}.option.${name}`, language))).join(' | ');
      lines.push(
        `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${cell(text(option.expected, 'en'))} | ${meaning} |`,
      );
    }
    lines.push('', 'Methods:', '', ...methods.map((method) => `- ${method}`), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const readme = readFileSync(file('README.md'), 'utf8');
const pages = {
  'README.md': fill(fill(readme, 'answer', await answered()), 'list', await listed()),
  'docs/analyses.md': analysisPage(),
};
for (const [name, page] of Object.entries(pages)) {
  let old = null;
  try {
    old = readFileSync(file(name), 'utf8');
  } catch {
    // A page that is not there yet is made.
  }
  if (old === page) continue;
  if (check) {
    console.error(`${name} is not what the program says now: npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(file(name), page);
    console.log(`written: ${name}`);
  }
}
