import { openDuckDb } from '../../src/engine/index.js';
import { engineContract } from './engine-contract.js';

engineContract('the embedded engine', ({ memoryBytes, seconds } = {}) =>
  openDuckDb({
    threads: 2,
    ...(memoryBytes === undefined ? {} : { memoryLimit: memoryBytes }),
    ...(seconds === undefined ? {} : { seconds }),
  }),
);
