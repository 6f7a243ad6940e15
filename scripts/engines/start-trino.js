import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeCredentials } from './credentials.js';
import { freePorts } from './free-ports.js';
import { cache, getEngines } from './get-engines.js';

const user = 'tests';
const catalog = 'lake';

/** How long a server may take until it answers queries; a busy machine takes a minute. */
const secondsToStart = 180;

/** Servers of this process that run. */
const running = new Set();

/**
 * Starts a Trino on the loopback interface: a coordinator that works too, over plain HTTP and (with `tls`) over TLS with
 * password and token. It ends with this process, or when `stop` is called; its folder goes with it.
 *
 * @param {{ heapMb?: number, tls?: boolean, port?: number, say?: (line: string) => void, properties?: Record<string, string> }} options
 */
export async function startTrino({ heapMb = 1024, tls = false, port: wanted, say = () => {}, properties = {} } = {}) {
  const { java, home } = await getEngines(say);
  endLeftOvers();
  const runs = join(cache, 'run');
  mkdirSync(runs, { recursive: true });
  const folder = mkdtempSync(join(runs, 'trino-'));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  mkdirSync(join(folder, 'data'));
  const credentials = tls ? makeCredentials(folder, java.keytool) : null;
  const [free, securePort] = await freePorts(2);
  const port = wanted ?? free;
  const nodes = { java, home, folder, heapMb, port, properties };
  let coordinator = await startNode({
    ...nodes,
    name: 'coordinator',
    lines: coordinatorLines(port, securePort, credentials),
  });
  const workers = new Set();
  await ready(port, 1, coordinator);
  const server = {
    /** `trino://user@127.0.0.1:port/catalog/schema`: open to whoever can reach the loopback interface. */
    url: `trino://${user}@127.0.0.1:${port}/${catalog}/default`,
    /** The same server by TLS, where the user of `credentials` has to show a password or a token. */
    secureUrl: credentials && `trino+https://${credentials.user}@127.0.0.1:${securePort}/${catalog}/default`,
    credentials,
    catalog,
    /** The folder that the catalog calls `local:///`. */
    files: join(folder, 'data'),
    log: join(folder, 'coordinator', 'server.log'),
    /** The numbers of its processes, the coordinator's first. */
    get processes() {
      return [coordinator, ...workers].map(({ child }) => child.pid);
    },
    /** Adds a worker and waits until queries use it. */
    async startWorker() {
      const [own] = await freePorts(1);
      const lines = [`coordinator=false`, `http-server.http.port=${own}`, `discovery.uri=http://127.0.0.1:${port}`];
      if (credentials) lines.push(`internal-communication.shared-secret=${credentials.secret}`);
      const worker = await startNode({ ...nodes, port: own, name: `worker-${own}`, lines });
      workers.add(worker);
      await ready(port, workers.size + 1, worker);
      return {
        kill: () => {
          workers.delete(worker);
          return end(worker, 'SIGKILL');
        },
      };
    },
    /** Ends the coordinator as a crash does. */
    kill: () => end(coordinator, 'SIGKILL'),
    /** Starts the coordinator again, on the same ports and data. */
    async restart() {
      coordinator = await startNode({
        ...nodes,
        name: 'coordinator',
        lines: coordinatorLines(port, securePort, credentials),
      });
      await ready(port, 1, coordinator);
    },
    async stop() {
      await Promise.all([...workers, coordinator].map((node) => end(node, 'SIGTERM')));
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return server;
}

function coordinatorLines(port, securePort, credentials) {
  const lines = [
    'coordinator=true',
    'node-scheduler.include-coordinator=true',
    `http-server.http.port=${port}`,
    `discovery.uri=http://127.0.0.1:${port}`,
  ];
  if (credentials === null) return lines;
  return [
    ...lines,
    'http-server.https.enabled=true',
    `http-server.https.port=${securePort}`,
    `http-server.https.keystore.path=${credentials.store}`,
    `http-server.https.keystore.key=${credentials.storePassword}`,
    'http-server.authentication.type=PASSWORD,JWT',
    // The tests reach the same server without a password too: it listens to this machine only.
    'http-server.authentication.allow-insecure-over-http=true',
    `http-server.authentication.jwt.key-file=${credentials.tokenKeyFile}`,
    `internal-communication.shared-secret=${credentials.secret}`,
    `password-authenticator.config-files=${join(credentials.passwords, '..', 'password.properties')}`,
  ];
}

async function startNode({ java, home, folder, heapMb, name, lines, properties }) {
  const own = join(folder, name);
  mkdirSync(join(own, 'catalog'), { recursive: true });
  const write = (file, rows) => writeFileSync(join(own, file), `${rows.join('\n')}\n`, { mode: 0o600 });
  write('../password.properties', [
    'password-authenticator.name=file',
    `file.password-file=${join(folder, 'password.db')}`,
  ]);
  write('log.properties', [
    'io.trino=WARN',
    'io.airlift=WARN',
    'org.glassfish=ERROR',
    'Bootstrap=WARN',
    'org.hibernate=ERROR',
  ]);
  const settings = {
    'query.max-memory': `${heapMb}MB`,
    'query.max-memory-per-node': `${Math.floor(heapMb / 2)}MB`,
    'memory.heap-headroom-per-node': `${Math.floor(heapMb / 4)}MB`,
    'query.remote-task.max-error-duration': '10s',
    'exchange.max-error-duration': '10s',
    'plugin.dir': join(home, 'plugin'),
    'catalog.config-dir': join(own, 'catalog'),
    ...properties,
  };
  write('config.properties', [...lines, ...Object.entries(settings).map(([key, value]) => `${key}=${value}`)]);
  write(`catalog/${catalog}.properties`, [
    'connector.name=hive',
    'hive.metastore=file',
    'hive.metastore.catalog.dir=local:///metastore',
    'fs.native-local.enabled=true',
    `local.location=${join(folder, 'data')}`,
    'hive.timestamp-precision=MICROSECONDS',
    'hive.non-managed-table-writes-enabled=true',
    'hive.security=allow-all',
  ]);
  const options = [
    `-Xmx${heapMb}m`,
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:ReservedCodeCacheSize=256m',
    '-Djdk.attach.allowAttachSelf=true',
    '-Djdk.nio.maxCachedBufferSize=2000000',
    '-Dfile.encoding=UTF-8',
    '-Duser.timezone=UTC',
    '--enable-native-access=ALL-UNNAMED',
    '--sun-misc-unsafe-memory-access=allow',
    ...java.options,
    `-Dnode.environment=vitalfew`,
    `-Dnode.id=${name}`,
    `-Dnode.data-dir=${own}`,
    '-Dnode.bind-ip=127.0.0.1',
    '-Dnode.internal-address=127.0.0.1',
    `-Dlog.levels-file=${join(own, 'log.properties')}`,
    `-Dconfig=${join(own, 'config.properties')}`,
  ];
  const log = openSync(join(own, 'server.log'), 'a');
  const child = spawn(java.java, [...options, '-cp', join(home, 'lib', '*'), 'io.trino.server.TrinoServer'], {
    cwd: own,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  writeFileSync(join(own, 'pid'), String(child.pid));
  const node = {
    child,
    name,
    log: join(own, 'server.log'),
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
  child.once('error', () => {});
  if (running.size === 0) process.once('exit', endAll);
  running.add(node);
  return node;
}

/** Waits until the coordinator answers a query and sees as many nodes as there are. */
async function ready(port, nodes, node) {
  const until = Date.now() + secondsToStart * 1000;
  while (Date.now() < until) {
    if (node.child.exitCode !== null || node.child.signalCode !== null) {
      throw new Error(`Trino (${node.name}) ended while it started:\n${tail(node.log)}`);
    }
    if (await sees(port, nodes)) return;
    await pause(250);
  }
  throw new Error(`Trino (${node.name}) was not ready after ${secondsToStart} s:\n${tail(node.log)}`);
}

async function sees(port, nodes) {
  try {
    const info = await (await fetch(`http://127.0.0.1:${port}/v1/info`)).json();
    if (info.starting) return false;
    if ((await ask(port, `SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'`)) !== nodes) return false;
    // The nodes that may read a catalog are known a little later than the nodes.
    const table = `${catalog}.first.one`;
    await ask(port, `CREATE SCHEMA IF NOT EXISTS ${catalog}.first`);
    await ask(port, `CREATE TABLE IF NOT EXISTS ${table} AS SELECT 1 AS one`);
    return (await ask(port, `SELECT count(*) FROM ${table}`)) === 1;
  } catch {
    return false;
  }
}

/** The one cell of an answer. @throws Error when the statement fails */
async function ask(port, sql) {
  const headers = { 'X-Trino-User': user };
  const first = await fetch(`http://127.0.0.1:${port}/v1/statement`, { method: 'POST', headers, body: sql });
  let page = await first.json();
  let cell;
  for (;;) {
    cell = page.data?.[0]?.[0] ?? cell;
    if (page.error) throw new Error(page.error.message);
    if (!page.nextUri) return cell;
    page = await (await fetch(page.nextUri, { headers })).json();
  }
}

async function end(node, signal) {
  node.child.kill(signal);
  // A server that is told to stop first waits for its queries.
  const late = setTimeout(() => node.child.kill('SIGKILL'), 5000);
  await node.ended;
  clearTimeout(late);
  running.delete(node);
  if (running.size === 0) process.off('exit', endAll);
}

function endAll() {
  for (const { child } of running) child.kill('SIGKILL');
}

/** Ends the servers of a process that was killed before it could end them, and removes their folders. */
function endLeftOvers() {
  const runs = join(cache, 'run');
  for (const name of listed(runs)) {
    const folder = join(runs, name);
    if (isAlive(numberIn(join(folder, 'owner')))) continue;
    for (const node of listed(folder)) {
      const pid = numberIn(join(folder, node, 'pid'));
      if (isAlive(pid) && commandOf(pid).includes(folder)) process.kill(pid, 'SIGKILL');
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function listed(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function numberIn(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

/** A process number may have been given to another program since. */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tail(log) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-40).join('\n');
}
