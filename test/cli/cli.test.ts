import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = join(root, 'node_modules/.bin/node');
const program = join(root, 'bin/vitalfew.js');
const orders = join(root, 'data/orders.csv');
const relations = join(root, 'data/relations.csv');
const folder = mkdtempSync(join(tmpdir(), 'vitalfew-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function vitalfew(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(node, [program, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, input: '' });
}

describe('help and list', () => {
  test('without a command: what there is, exit 2', () => {
    const { status, stdout } = vitalfew();
    expect(status).toBe(2);
    for (const command of ['demo', 'doctor', 'check', 'run', 'report', 'engine', 'simulate', 'verify', 'list'])
      expect(stdout).toContain(command);
  });

  test('every command explains its flags, in both languages', () => {
    for (const command of ['demo', 'doctor', 'check', 'run', 'report', 'engine', 'simulate', 'verify', 'list']) {
      const english = vitalfew(command, '--help');
      expect(english.status, command).toBe(0);
      expect(english.stdout).not.toMatch(/\b(cli|intake|analysis|simulate)\.\w+\.?\w*/);
      expect(vitalfew(command, '--help', '--language', 'zh-CN').stdout).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('list is the catalogue; with a name, its options', () => {
    expect(vitalfew('list').stdout).toMatch(/segment\/rfm +\S/);
    const { stdout } = vitalfew('list', 'segment/rfm');
    expect(stdout).toContain('bins = 5');
    expect(stdout).toContain('an integer from 2 to 10');
    expect(JSON.parse(vitalfew('list', '--json').stdout)).toHaveLength(catalogue.length);
  });
});

describe('run', () => {
  test('--json prints one result and nothing else on standard output', () => {
    const { status, stdout } = vitalfew(
      'run',
      'segment/pareto',
      '--orders',
      orders,
      '--json',
      '--language',
      'zh-CN',
      '--seed',
      '3',
    );
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ id: 'segment/pareto', options: { seed: 3, topShare: 0.2 } });
    expect(result.findings[0].text).toMatch(/[\u4e00-\u9fff]/);
    expect(result.tables.lorenz.rows).toHaveLength(result.tables.lorenz.rowCount);
  });

  test('--table gives rows as JSON, CSV and Parquet, all the same', () => {
    const options = ['run', 'segment/rfm', '--orders', orders, '--set', 'bins=3', '--table', 'segments'];
    const rows = JSON.parse(vitalfew(...options, '--format', 'json').stdout) as Record<string, unknown>[];
    expect(rows[0]).toHaveProperty('segment');
    const csv = vitalfew(...options)
      .stdout.trimEnd()
      .split('\r\n');
    expect(csv).toHaveLength(rows.length + 1);
    const file = join(folder, 'segments.parquet');
    expect(vitalfew(...options, '--format', 'parquet', '--out', file).status).toBe(0);
    expect(readFileSync(file).subarray(0, 4).toString()).toBe('PAR1');
    expect(vitalfew(...options, '--format', 'parquet').stderr).toContain('Name a file: --out FILE.');
    expect(JSON.parse(vitalfew(...options, '--json').stdout)).toEqual(rows);
    expect(vitalfew('run', 'segment/rfm', '--orders', orders, '--table', 'nobody').stderr).toContain(
      'one of customers',
    );
  });

  test('an option may name a column that the analysis does not read otherwise', () => {
    const bands = '[{"id": "second", "values": ["2"]}, {"id": "others", "values": ["1", "3", "4"]}]';
    const { stdout, stderr } = vitalfew(
      ...['run', 'segment/value-grade', '--orders', orders, '--customers', orders.replace('orders', 'customers')],
      ...['--set', 'bandBy=customers.city_tier', '--set', `bands=${bands}`, '--table', 'scores', '--format', 'json'],
    );
    const scores = JSON.parse(stdout || stderr) as { band: string | null; customers: number }[];
    expect(scores.filter((row) => ['second', 'others'].includes(String(row.band)) && row.customers > 0)).toHaveLength(
      2,
    );
  });

  test('--set takes JSON, and a text where it is none', () => {
    const { stdout } = vitalfew(
      'run',
      'influence/centrality',
      '--relations',
      relations,
      '--set',
      'measures=["pagerank"]',
      '--json',
    );
    const { columns } = JSON.parse(stdout).tables.customers as { columns: { name: string }[] };
    expect(columns.map((column) => column.name)).toContain('pagerank');
    expect(columns.map((column) => column.name)).not.toContain('k_core');
    const nested = vitalfew('run', 'segment/rfm', '--orders', orders, '--set', 'binning=nested', '--json');
    expect(JSON.parse(nested.stdout).options.binning).toBe('nested');
  });

  test('what every analysis may be asked for is read too: a day, a period, the margin', () => {
    const ties = (...asked: string[]) => {
      const options = asked.flatMap((each) => ['--set', each]);
      const { stdout } = vitalfew('run', 'influence/centrality', '--relations', relations, ...options, '--json');
      const { metrics, tables } = JSON.parse(stdout);
      return { edges: metrics.find((each: { id: string }) => each.id === 'edges').value, groups: tables.groups };
    };
    const lines = readFileSync(relations, 'utf8').trimEnd().split('\r\n').slice(1);
    const until = (day: string) => new Set(lines.filter((line) => line.split(',')[4]! <= day).map(pairOf)).size;
    const pairOf = (line: string) => line.split(',').slice(0, 2).join(' ');
    expect(ties('asOf=2014-02-01').edges).toBe(until('2014-02-01'));
    const { groups } = ties('compareWith={"from":"1900-01-01","to":"2014-02-01"}');
    const before = groups.rows.find((row: unknown[]) => row[1] === 'before' && row[3] === 'edges');
    expect(before[5]).toBe(until('2014-02-01'));
    const products = orders.replace('orders', 'products');
    const margin = ['retention/cohorts', '--orders', orders, '--products', products, '--set', 'value=margin'];
    expect(vitalfew('run', ...margin)).toMatchObject({ status: 0 });
  });

  test('within: a segment of another analysis, named on the command line', () => {
    const within = 'within={"analysis":"segment/rfm","column":"segment","values":["champions"]}';
    const { status, stdout } = vitalfew('run', 'segment/pareto', '--orders', orders, '--set', within, '--json');
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.options.within).toMatchObject({ analysis: 'segment/rfm', values: ['champions'] });
    expect(result.tables.groups.rowCount).toBeGreaterThan(0);
  });

  test('the text for a terminal names findings, metrics and tables; the language is only that of the flag', () => {
    const english = vitalfew('run', 'segment/rfm', '--orders', orders);
    expect(english.stdout).toMatch(/Customers +1,9\d\d/);
    const chinese = vitalfew('run', 'segment/rfm', '--orders', orders, '--language', 'zh-CN');
    expect(chinese.stdout).toMatch(/客户/);
  });
});

describe('errors are sentences, with their exit status', () => {
  test.each([
    [['rnu'], 2, 'Did you mean "run"?'],
    [['xyzzy'], 2, 'There is no command "xyzzy". Commands: demo'],
    [['list', 'xyzzy'], 2, 'There is no analysis "xyzzy". Analyses: segment/rfm'],
    [['run'], 2, 'which analysis?'],
    [['run', 'segment/rmf', '--orders', orders], 2, 'Did you mean "segment/rfm"?'],
    [['run', 'segment/rfm'], 2, 'no data given'],
    [['run', 'segment/rfm', '--order', orders], 2, 'Did you mean "--orders"?'],
    [['run', 'segment/rfm', '--orders'], 2, '"--orders" needs a value'],
    [
      ['run', 'segment/rfm', '--orders', orders, '--set', 'bins=1'],
      2,
      'must be an integer from 2 to 10; got 1 (number)',
    ],
    [['run', 'segment/rfm', '--orders', orders, '--set', 'bisn=3'], 2, 'Did you mean "bins"?'],
    [['run', 'segment/rfm', '--orders', 'nobody.csv'], 2, 'nobody.csv'],
    [['run', 'influence/centrality', '--orders', orders], 2, 'is missing'],
    [['run', 'segment/rfm', '--orders', orders, '--language', 'de'], 2, 'en, zh-CN'],
    [['run', 'segment/rfm', '--orders', orders, '--json', '--out', '/nowhere/at/all.json'], 4, 'cannot be written'],
    [['run', 'segment/rfm', '--orders', orders, '--table', 'customers', '--out', '/no/at.csv'], 4, 'cannot be written'],
    [['run', 'segment/rfm', '--orders', orders, 'bins=3'], 2, 'nothing is done with "bins=3". Usage: vitalfew run'],
    [['check', orders], 2, 'Usage: vitalfew check --orders FILE'],
    [['run', 'segment/rfm', '--orders', orders, '--format', 'csv'], 2, 'Name it: --table NAME'],
    [['run', 'segment/rfm', '--orders', orders, '--table', 'customers', '--format', 'xml'], 2, 'csv, json, parquet'],
    [['run', 'segment/rfm', '--orders', orders, '--timeout', 'soon'], 2, '"--timeout" must be a number of seconds'],
    [
      ['run', 'segment/rfm', '--orders', orders, '--map', 'id'],
      2,
      '"--map" must be table.column=NAME; got "id" (string).\n',
    ],
    [['report'], 2, 'Give the path of a report.yaml'],
    [['verify', 'nowhere'], 2, ''],
  ])('%j ends with %d', (args, status, words) => {
    const ended = vitalfew(...args);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).not.toMatch(/^ {4}at /m);
    expect(ended.stdout).toBe('');
  });

  test('an answer does not take the place of its data, by whatever name', () => {
    const own = join(folder, 'own.csv');
    const lines = readFileSync(orders, 'utf8').split('\r\n').slice(0, 500).join('\r\n');
    writeFileSync(own, lines);
    symlinkSync(own, join(folder, 'other.csv'));
    for (const out of ['own.csv', './own.csv', 'other.csv']) {
      const { status, stderr } = vitalfew('run', 'segment/rfm', '--orders', own, '--table', 'customers', '--out', out);
      expect(status).toBe(2);
      expect(stderr).toContain('is the file of --orders, which would be replaced');
    }
    expect(readFileSync(own, 'utf8')).toBe(lines);
  });

  test('--debug shows the stack', () => {
    expect(vitalfew('run', 'segment/rfm', '--orders', orders, '--set', 'bins=1', '--debug').stderr).toMatch(
      /^ {4}at /m,
    );
  });

  test('a time limit ends with 124', () => {
    expect(vitalfew('run', 'segment/rfm', '--orders', orders, '--timeout', '0.01')).toMatchObject({
      status: 124,
      stdout: '',
    });
  });

  test('SIGINT and SIGTERM end with 130 and 143', async () => {
    const large = join(folder, 'large');
    expect(vitalfew('simulate', '--customers', '20000', '--out', large).status).toBe(0);
    for (const [signal, status] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const args = [program, 'run', 'cross-sell/bayes', '--orders', join(large, 'orders.csv'), '--out', 'never.txt'];
      const child = spawn(node, args, { cwd: folder, stdio: 'ignore' });
      const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
      await new Promise((resolve) => setTimeout(resolve, 800));
      child.kill(signal);
      expect(await ended).toBe(status);
      expect(existsSync(join(folder, 'never.txt'))).toBe(false);
    }
  }, 60_000);
});

test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output is said, once, and ends with 4', () => {
  for (const command of ['list', `run segment/rfm --orders '${orders}' --json`]) {
    const { status, stderr } = spawnSync('bash', ['-c', `'${node}' '${program}' ${command} > /dev/full`], {
      encoding: 'utf8',
    });
    expect(status).toBe(4);
    expect(stderr.split('\n').filter((line) => line !== '' && !line.startsWith('warning: '))).toEqual([
      'Standard output cannot be written: ENOSPC: no space left on device, write',
    ]);
  }
});

test.skipIf(process.platform === 'win32')('a reader that goes away ends it without a word', () => {
  const run = (command: string) =>
    spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE: node, VITALFEW: program },
    });
  const first = run('"$NODE" "$VITALFEW" list | head -1');
  expect(first.stdout.split('\n')).toHaveLength(2);
  expect(first.stderr).toBe('');
  // Nobody reads at all, and the answer is longer than what a pipe holds.
  expect(run('"$NODE" "$VITALFEW" list --json | true')).toMatchObject({ stdout: '', stderr: '', status: 141 });
  // Nor does it hold what is left when somebody has read a little.
  const long = run(`"$NODE" "$VITALFEW" run segment/rfm --orders '${orders}' --json | head -c 5`);
  expect(long).toMatchObject({ stdout: '{"id"', status: 141 });
  expect(long.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('warning: '))).toEqual([]);
});

describe('check', () => {
  test('--json gives the ledger, adding up', () => {
    writeFileSync(
      join(folder, 'small.csv'),
      `order_id,customer_id,ordered_at,product_id,quantity,unit_price\n${Array.from({ length: 300 }, (_, i) => `${i},c${i % 9},2024-03-${String((i % 28) + 1).padStart(2, '0')},p,1,2.50`).join('\n')}\n300,c1,2024-03-01,p,x,2.50\n`,
    );
    const { status, stdout } = vitalfew('check', '--orders', 'small.csv', '--json');
    expect(status).toBe(0);
    const { orders: table } = JSON.parse(stdout).tables;
    expect(table).toMatchObject({ records: 301, accepted: 300, rejected: 1 });
    expect(Object.keys(table)).toEqual(
      expect.arrayContaining([
        'records',
        'accepted',
        'rejected',
        'excluded',
        'limited',
        'returns',
        'units',
        'money',
        'columns',
      ]),
    );
    expect(readFileSync(join(folder, 'small.rejects.csv'), 'utf8')).toContain('300,c1');
  });

  test('without --json a table that a person reads, in the language asked for', () => {
    expect(vitalfew('check', '--orders', orders).stdout).toMatch(/accepted +61,\d{3}/);
    expect(vitalfew('check', '--orders', orders, '--language', 'zh-CN').stdout).toMatch(/[\u4e00-\u9fff]/);
  });
});

test('simulate writes a market', () => {
  const out = join(folder, 'market');
  expect(vitalfew('simulate', '--customers', '200', '--months', '6', '--seed', '5', '--out', out).status).toBe(0);
  for (const file of ['orders.csv', 'customers.csv', 'products.csv', 'relations.csv', 'referrals.csv', 'truth.json']) {
    expect(existsSync(join(out, file)), file).toBe(true);
  }
  expect(vitalfew('simulate', '--customers', '3', '--out', out).stderr).toContain('an integer from 200');
  const small = ['simulate', '--customers', '200', '--months', '6', '--out'] as const;
  const teacher = join(folder, 'teacher');
  expect(vitalfew(...small, teacher, '--format', 'parquet', '--messy', '--solutions').status).toBe(0);
  for (const file of ['orders.parquet', 'messy-orders.csv', 'messy-ledger.json']) {
    expect(existsSync(join(teacher, file)), file).toBe(true);
  }
  expect(readFileSync(join(teacher, 'codebook.md'), 'utf8')).toContain('## Solutions');
  expect(vitalfew(...small, out, '--format', 'ods')).toMatchObject({ status: 2 });
});
