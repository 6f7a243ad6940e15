import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Recorded {
  readonly [name: string]: { readonly sql: string; readonly answers: readonly string[] };
}

/** What a Trino 476 answered to some statements; trino-pages/record.js asked it. */
export const recorded = JSON.parse(
  readFileSync(new URL('trino-pages/pages.json', import.meta.url), 'utf8'),
) as Recorded;

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What happens to a request instead of its answer: a status, a connection that is cut, an answer that never comes. */
export type Trouble = number | 'cut' | 'silence' | ((response: ServerResponse) => void);

export interface ReplayServer {
  readonly url: string;
  readonly requests: Request[];
  /** Troubles of the requests to come, by method; each is met once. */
  readonly troubles: { method: string; what: Trouble }[];
  /** The answers to the statements to come, by a part of their text; given so many times only, then the ones before. */
  readonly statements: { part: string; answers: readonly string[]; times?: number }[];
  close(): Promise<void>;
}

const opening = [
  '{"id":"opening","columns":[{"name":"version","type":"varchar"},{"name":"name","type":"varchar"},{"name":"connector","type":"varchar"}],"data":[["476","lake","hive"]],"stats":{"state":"FINISHED"}}',
];

/** A server that answers statements with recorded pages, on the loopback interface. */
export async function replayServer(): Promise<ReplayServer> {
  const requests: Request[] = [];
  const troubles: ReplayServer['troubles'] = [];
  const statements: ReplayServer['statements'] = [
    { part: 'system.metadata.catalogs', answers: opening },
    ...Object.values(recorded).map(({ sql, answers }) => ({ part: sql, answers })),
  ];
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const { method = '', url = '', headers } = request;
      requests.push({ method, path: url, headers, body });
      const at = troubles.findIndex((trouble) => trouble.method === method);
      if (at >= 0) return meet(troubles.splice(at, 1)[0]!.what, response);
      if (method === 'DELETE') return response.writeHead(204).end();
      const text = method === 'POST' ? firstPage(body) : pages.get(url);
      if (text === undefined) return response.writeHead(404).end('Query not found');
      response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function firstPage(sql: string): string | undefined {
    const found = statements.findLast(({ part, times }) => sql.includes(part) && times !== 0);
    if (found?.times !== undefined) found.times -= 1;
    const texts = found?.answers.map((text) => text.replaceAll('{server}', origin)) ?? [];
    for (const [i, text] of texts.entries()) {
      const next = /"nextUri":"([^"]+)"/.exec(text)?.[1];
      if (next !== undefined && texts[i + 1] !== undefined) pages.set(new URL(next).pathname, texts[i + 1]!);
    }
    return texts[0];
  }

  return {
    url: `trino://analyst@127.0.0.1:${new URL(origin).port}/lake/default`,
    requests,
    troubles,
    statements,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function meet(what: Trouble, response: ServerResponse): void {
  if (typeof what === 'function') what(response);
  else if (typeof what === 'number') response.writeHead(what, { 'content-type': 'text/plain' }).end('trouble');
  else if (what === 'cut') response.socket?.destroy();
}
