import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectionOptions } from 'trino-client';
import { message } from '../../messages/index.js';
import type { TrinoAddress, TrinoSecrets } from './address.js';
import {
  cancelled,
  connectionFailure,
  isStarting,
  type PageError,
  type Place,
  statementFailure,
  unreachable,
} from './failure.js';
import { type Page, parsePage } from './parse-page.js';
import { turns } from './turns.js';

export interface Client {
  /** Whether the last thing that was sent got no answer. */
  readonly isLost: boolean;
  /** The answers to a statement, each fetched when it is asked for. Left early, the statement is ended on the server. */
  pages(what: string, sql: string, signal?: AbortSignal): AsyncGenerator<Page>;
}

/** Answers that say "try again": the statement was not taken. */
const busy = [429, 502, 503, 504];

/** How long the server is given to be told that nobody waits for a statement any more. */
const secondsToCancel = 2;

/** How a statement ended: well, or with an error of the server. */
interface Ended {
  readonly error: PageError | null;
  readonly place: Place;
  readonly gaveRows: boolean;
}

interface Sent {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly data?: string;
}

/** Whether a server is on this machine. */
function isHere(server: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(server).hostname);
}

/** The part of the driver that sends a request with its headers, address and TLS; its types leave it out. */
interface Connection {
  request(
    sent: Sent & {
      readonly timeout: number;
      readonly responseType: 'arraybuffer';
      readonly transformResponse: readonly ((body: unknown) => unknown)[];
      readonly maxRedirects: 0;
      readonly signal?: AbortSignal;
    },
  ): Promise<Page>;
}

/**
 * Speaks the protocol of Trino by its own client, of which the connection is used: addresses, headers, TLS. Pages,
 * repetitions, time-outs and the ending of statements are here, as it has none.
 *
 * ```
 * POST statement → page → GET nextUri → page → … → a page without nextUri
 *   503, starting: again   no answer, lost: again      DELETE when left early
 * ```
 */
export async function trinoClient(
  address: TrinoAddress,
  secrets: TrinoSecrets,
  session: Readonly<Record<string, string>>,
): Promise<Client> {
  const { BasicAuth, Trino } = await import('trino-client');
  const { server, user, patience } = address;
  const options: ConnectionOptions = {
    server,
    source: 'vitalfew',
    catalog: address.scratch.catalog,
    schema: address.scratch.schema,
    session: Object.fromEntries(Object.entries(session).map(([name, value]) => [name, encodeURIComponent(value)])),
    extraHeaders: {
      'X-Trino-User': user,
      'X-Trino-Time-Zone': 'UTC',
      // Without it timestamps are cut to milliseconds.
      'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME',
      // To this machine itself, pressing pages together costs three times what writing them does.
      ...(isHere(server) ? { 'Accept-Encoding': 'identity' } : {}),
      ...(secrets.token === null ? {} : { Authorization: `Bearer ${secrets.token}` }),
    },
    ...(secrets.password !== null && secrets.token === null ? { auth: new BasicAuth(user, secrets.password) } : {}),
    ...(secrets.authority === null ? {} : { ssl: { ca: secrets.authority } }),
  };
  const { client: connection } = Trino.create(options) as unknown as { readonly client: Connection };

  const request = (sent: Sent, seconds: number, signal?: AbortSignal) =>
    connection.request({
      ...sent,
      timeout: seconds * 1000,
      responseType: 'arraybuffer',
      transformResponse: [parsePage],
      maxRedirects: 0,
      ...(signal === undefined ? {} : { signal }),
    });

  /** Whether the same may be sent again: a page can be fetched twice, a statement only if it was not taken. */
  function mayRepeat(error: unknown, method: string): boolean {
    const {
      response,
      request: sent,
      code,
    } = error as {
      response?: { status?: number };
      request?: { reusedSocket?: boolean };
      code?: string;
    };
    if (response !== undefined) return busy.includes(response.status ?? 0);
    return method === 'GET' || (code === 'ECONNRESET' && sent?.reusedSocket === true);
  }

  let isLost = false;

  async function send(sent: Sent, place: Place, signal?: AbortSignal): Promise<Page> {
    const turn = turns(patience);
    for (;;) {
      try {
        const page = await request(sent, patience, signal);
        if (typeof page !== 'object') throw { response: { status: 200 } };
        isLost = false;
        return page;
      } catch (error) {
        if (signal?.aborted) throw cancelled(place);
        if (!mayRepeat(error, sent.method) || !(await turn.comes(signal))) {
          if (signal?.aborted) throw cancelled(place);
          isLost = (error as { response?: unknown }).response === undefined;
          throw connectionFailure(error, place, patience);
        }
      }
    }
  }

  /** Ends a statement on the server; a server that does not answer has none to end. */
  async function end(id: string): Promise<void> {
    await request({ method: 'DELETE', url: `/v1/query/${id}` }, secondsToCancel).catch(() => {});
  }

  /** Sends a statement. It is not called back by the signal: what the server has taken must be ended by its name. */
  async function post(sql: string, place: Place, signal: AbortSignal | undefined): Promise<Page> {
    const sent = send({ method: 'POST', url: '/v1/statement', data: sql }, place);
    if (signal === undefined) return sent;
    const stopped = Promise.withResolvers<never>();
    const stop = () => {
      const late = pause(secondsToCancel * 1000, undefined, { ref: false });
      const ended = sent.then(({ id }) => end(id)).catch(() => {});
      void Promise.race([ended, late]).then(() => stopped.reject(cancelled(place)));
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      const page = await Promise.race([sent, stopped.promise]);
      return signal.aborted ? await stopped.promise : page;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** The pages of a statement, sent once. The server makes the next page while this one is read: one ahead, and no more. */
  async function* once(start: Place, signal: AbortSignal | undefined): AsyncGenerator<Page, Ended> {
    let page = await post(start.sql, start, signal);
    const place = { ...start, id: page.id };
    const left = new AbortController();
    const stop = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]);
    let [done, gaveRows] = [false, false];
    try {
      for (;;) {
        if (page.error) {
          done = true;
          return { error: page.error, place, gaveRows };
        }
        const { nextUri } = page;
        const next = nextUri === undefined ? null : send(nextPage(nextUri, place), place, stop);
        // Its failure is met when the page is wanted.
        next?.catch(() => {});
        gaveRows ||= 'data' in page;
        yield page;
        if (next === null) {
          done = true;
          return { error: null, place, gaveRows };
        }
        page = await next;
      }
    } finally {
      left.abort();
      if (!done) await end(page.id);
    }
  }

  /** The password goes to the server that was named, and to no other. */
  function nextPage(url: string, place: Place): Sent {
    const found = new URL(url).origin;
    if (found === new URL(server).origin) return { method: 'GET', url };
    throw unreachable(place, url, message('engine.advice.forwarded', { found }));
  }

  return {
    get isLost() {
      return isLost;
    },
    async *pages(what, sql, signal) {
      const start: Place = { what, server, sql, id: null };
      const turn = turns(patience);
      for (;;) {
        if (signal?.aborted) throw cancelled(start);
        const { error, place, gaveRows } = yield* once(start, signal);
        if (error === null) return;
        // A cluster that is not whole yet has run nothing of the statement.
        if (gaveRows || !isStarting(error) || !(await turn.comes(signal))) {
          if (signal?.aborted) throw cancelled(start);
          throw statementFailure(error, place);
        }
      }
    },
  };
}
