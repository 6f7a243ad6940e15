import { isVitalfewError, VitalfewError } from '../../errors.js';
import { type Message, message } from '../../messages/index.js';

/** What a page says of a statement that failed; the stack that comes with it is never looked at. */
export interface PageError {
  readonly message: string;
  readonly errorName: string;
}

/** What is known of a statement when it fails. */
export interface Place {
  /** What was asked of the engine: `query`, `materialise`, … */
  readonly what: string;
  readonly server: string;
  readonly sql: string;
  /** The server's name of the statement; null before it has one. */
  readonly id: string | null;
}

const engine = 'Trino';

/** What a cluster says that has just been started and is not whole yet. */
const starting = /^(SERVER_STARTING_UP|NO_NODES_AVAILABLE)$/;

/** Whether the statement was not run because the cluster is only just starting. */
export function isStarting({ errorName }: PageError): boolean {
  return starting.test(errorName);
}

/** What to do about errors of the server, by their names. */
const advices: readonly (readonly [RegExp, string])[] = [
  [/MEMORY_LIMIT|OUT_OF_MEMORY|OUT_OF_SPILL/, 'memory'],
  [/EXCEEDED_(TIME|CPU)_LIMIT|ABANDONED/, 'time'],
  [/EXCEEDED_SCAN_LIMIT/, 'scan'],
  [/^(CATALOG|SCHEMA|TABLE|COLUMN)_NOT_FOUND|MISSING_(CATALOG|SCHEMA)_NAME/, 'names'],
  [/PERMISSION_DENIED|ACCESS_DENIED/, 'permission'],
  [starting, 'starting'],
  [/REMOTE|TOO_MANY_REQUESTS|PAGE_TRANSPORT|WORKER|SERVER_SHUTTING|HOST|QUEUE_FULL/, 'again'],
  [/ADMINISTRATIVELY|EXCEEDED_/, 'killed'],
];

/** One line, short: a reason is shown to a person. */
function line(text: string): string {
  return (text.split('\n').find((each) => each.trim() !== '') ?? text).trim().replace(/[.]+$/, '').slice(0, 400);
}

/** What a statement does, in its first words: enough to know it again beside the server's name for it. */
function kindOf(sql: string): string {
  return /^\s*((?:CREATE|DROP) \w+|EXECUTE IMMEDIATE|\w+)/.exec(sql)?.[1] ?? '';
}

/** A statement that carries data is long; its end says nothing that its beginning does not. */
const longestShown = 4000;

function causeOf(reason: string, sql: string): Error {
  return new Error(`${reason}\n${sql.length > longestShown ? `${sql.slice(0, longestShown)} …` : sql}`);
}

/** A statement that the server could not run. */
export function statementFailure(error: PageError, { what, sql, id }: Place): VitalfewError {
  const advice = advices.find(([pattern]) => pattern.test(error.errorName))?.[1] ?? 'debug';
  const params = {
    function: what,
    engine,
    statement: `${id ?? ''} (${kindOf(sql)})`.trim(),
    reason: `${error.errorName}: ${line(error.message)}`,
    advice: message(`engine.advice.${advice}`),
  };
  return new VitalfewError('engine_failed', message('engine.statement', params), {
    cause: causeOf(`${error.errorName}: ${line(error.message)}`, sql),
  });
}

/** The parts of the HTTP client's error that are looked at. Its request holds the password: it is not kept. */
interface HttpError {
  readonly code?: string;
  readonly message?: string;
  readonly response?: { readonly status?: number; readonly data?: unknown };
}

const certificates = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS/;

function reasonOf({ code, message: text, response }: HttpError, seconds: number): [string, string] {
  const status = response?.status;
  if (status === 401) return ['password', '401 Unauthorized'];
  if (status === 403) return ['password', '403 Forbidden'];
  if (status !== undefined && [429, 502, 503, 504].includes(status)) return ['again', `HTTP ${status}`];
  // A page that is gone: the coordinator has started anew and knows the statement no more.
  if (status === 404 || status === 410) return ['lost', `HTTP ${status}`];
  if (status !== undefined) return ['not_trino', `HTTP ${status}`];
  if (certificates.test(code ?? '')) return ['certificate', code!];
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return ['lost', `no answer for ${seconds} s`];
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return ['start', code];
  if (code === 'ECONNRESET' || code === 'EPIPE') return ['lost', code];
  if (code?.startsWith('HPE_') || code === 'EPROTO') return ['not_trino', code];
  return ['lost', code ?? line(text ?? 'the connection was lost')];
}

/** A server that did not answer as a Trino does. Nothing of the request is kept: its headers hold the password. */
export function connectionFailure(error: unknown, place: Place, patience: number): VitalfewError {
  if (isVitalfewError(error)) return error;
  const [advice, reason] = reasonOf(error as HttpError, patience);
  return unreachable(place, reason, message(`engine.advice.${advice}`));
}

export function unreachable({ what, server, sql }: Place, reason: string, advice: Message): VitalfewError {
  const params = { function: what, engine, server, reason, advice };
  return new VitalfewError('engine_failed', message('engine.unreachable', params), { cause: causeOf(reason, sql) });
}

export function cancelled({ what }: Place): VitalfewError {
  return new VitalfewError('cancelled', message('error.cancelled', { function: what }));
}
