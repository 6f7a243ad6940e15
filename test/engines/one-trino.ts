import type { TestProject } from 'vitest/node';
import { startTrino, type TestTrino } from '../support/start-trino.js';

declare module 'vitest' {
  interface ProvidedContext {
    trino: Pick<TestTrino, 'url' | 'secureUrl' | 'credentials' | 'catalog' | 'files'>;
  }
}

/** One server for all files of tests: a second one would take another gigabyte. */
export default async function oneTrino(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTrino({ tls: true });
  const { url, secureUrl, credentials, catalog, files } = server;
  project.provide('trino', { url, secureUrl, credentials, catalog, files });
  return () => server.stop();
}
