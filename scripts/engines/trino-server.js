import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { installDebianPackage } from '../setup/debian-package.js';
import { venvProgram } from '../setup/jupyter.js';
import { RunError, run } from '../setup/run.js';
import { readStamp, writeStamp } from '../setup/stamp.js';

export const trinoVersion = '476';

/** The last version whose server can be had as a Maven artifact, and the plugin that reads and writes Parquet files. */
const archives = [
  {
    artifact: `io.trino:trino-server-core:${trinoVersion}:tar.gz`,
    file: `trino-server-core-${trinoVersion}.tar.gz`,
    sha256: '0f388f9967c177ae70a47c099082fc95387f0c3cb96d8000d1d41fc3a5223158',
  },
  {
    artifact: `io.trino:trino-hive:${trinoVersion}:zip`,
    file: `trino-hive-${trinoVersion}.zip`,
    sha256: '611bacdb07d9f3cf7b9d47f97ecc76fa2e7ff8bfe8a9728c3d06adc1bfb8662e',
  },
];

const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
const stamp = archives.map(({ sha256 }) => sha256).join('\n');

/**
 * The folder of an unpacked Trino server with its hive plugin, fetched by Maven when it is not there yet.
 *
 * @returns {Promise<string>}
 * @throws Error when Maven is missing, a file cannot be had, or a file is not the one that was pinned
 */
export async function trinoServer(root, cache) {
  const home = join(cache, `trino-${trinoVersion}`);
  const stampPath = join(home, 'vitalfew-archives');
  if (readStamp(stampPath) === stamp) return home;
  const [server, hive] = [await fetched(cache, archives[0]), await fetched(cache, archives[1])];
  const fresh = join(cache, 'unpacking');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const how = { cwd: root, log: join(cache, 'unpack.log') };
  // The server's archive holds the jars that its plugins share once, as hard links.
  await run('tar', ['-xzf', server, '-C', fresh], how);
  await run(venvProgram(root, 'python'), ['-m', 'zipfile', '-e', hive, fresh], how);
  const unpacked = join(fresh, `trino-server-core-${trinoVersion}`);
  renameSync(join(fresh, `trino-hive-${trinoVersion}`), join(unpacked, 'plugin', 'hive'));
  writeStamp(join(unpacked, 'vitalfew-archives'), stamp);
  rmSync(home, { recursive: true, force: true });
  renameSync(unpacked, home);
  for (const path of [fresh, join(cache, 'download')]) rmSync(path, { recursive: true, force: true });
  return home;
}

/** The path of an archive whose checksum is the pinned one. Maven knows the mirrors and proxies of this machine. */
async function fetched(cache, { artifact, file, sha256 }) {
  const folder = join(cache, 'download');
  const path = join(folder, file);
  if (existsSync(path) && (await checksum(path)) === sha256) return path;
  const repository = join(cache, 'maven');
  const goal = [copy, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`, `-Dmaven.repo.local=${repository}`];
  const maven = () =>
    run('mvn', ['--batch-mode', ...goal], {
      cwd: cache,
      log: join(cache, 'maven.log'),
      shell: process.platform === 'win32',
    });
  try {
    await maven().catch(async (error) => {
      if (error instanceof RunError) throw error;
      await installDebianPackage('maven', { root: cache, log: join(cache, 'debian.log') });
      await maven();
    });
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new Error(`Maven is needed to fetch ${artifact} (on Debian and Ubuntu: apt-get install maven).`, {
      cause: error,
    });
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
  const found = await checksum(path);
  if (found !== sha256)
    throw new Error(`${path} has sha256 ${found}; ${sha256} was expected. Remove it and try again.`);
  return path;
}

async function checksum(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
