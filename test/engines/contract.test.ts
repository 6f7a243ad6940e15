import { inject } from 'vitest';
import { openDuckDb, openTrino } from '../../src/engine/index.js';
import { engineContract, type Opening } from '../engine/engine-contract.js';

engineContract('the embedded engine', ({ memoryBytes, seconds } = {}) =>
  openDuckDb({
    threads: 2,
    ...(memoryBytes === undefined ? {} : { memoryLimit: memoryBytes }),
    ...(seconds === undefined ? {} : { seconds }),
  }),
);

function trino({ memoryBytes, seconds }: Opening = {}) {
  const parameters = new URLSearchParams();
  if (memoryBytes !== undefined) parameters.set('memory', `${memoryBytes}B`);
  if (seconds !== undefined) parameters.set('time', `${seconds}s`);
  return openTrino(`${inject('trino').url}?${parameters}`);
}

engineContract('Trino', trino);
