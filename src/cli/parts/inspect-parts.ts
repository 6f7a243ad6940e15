import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../messages/index.js';
import { inspectBrowser } from './browser-part.js';
import { inspectClone } from './clone-parts.js';
import { inspectLibraries } from './library-parts.js';
import { inspectNotebooks, inspectTslab } from './notebook-parts.js';
import { missing, ok, type Part, plain } from './part.js';
import { inspectScanner } from './scanner-part.js';

/**
 * Every part with its version and what is missing.
 *
 * In a clone: all that the set-up provides. Where vitalfew is installed as a package: what comes with it, and what its
 * reader may add. The parts are looked at on disk, none is loaded.
 *
 * @param root - the folder with vitalfew's package.json
 */
export function inspectParts(root: string): Part[] {
  const isClone = existsSync(join(root, 'scripts', 'setup.js'));
  return [
    inspectNode(),
    ...(isClone ? inspectClone(root) : []),
    inspectScanner(root, isClone),
    ...inspectLibraries(root),
    inspectBrowser(),
    ...(isClone ? inspectNotebooks(root) : [inspectTslab(root)]),
  ];
}

function inspectNode(): Part {
  const { node } = process.versions;
  return Number.parseInt(node, 10) >= 24
    ? ok('node', node, plain(process.execPath))
    : missing('node', message('doctor.node.old', { version: node }));
}
