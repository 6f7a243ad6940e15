import { readFileSync } from 'node:fs';
import { VitalfewError } from '../../errors.js';
import { type Message, message } from '../../messages/index.js';
import type { EngineLimits } from '../engine.js';

/** Where a Trino is, as whom we come, and what our statements may take. */
export interface TrinoAddress {
  /** `http://host:port` or `https://host:port`. */
  readonly server: string;
  readonly user: string;
  readonly catalog: string;
  readonly schema: string;
  /** Where scratch tables are made. */
  readonly scratch: { readonly catalog: string; readonly schema: string };
  readonly limits: EngineLimits;
  /** Seconds without an answer after which a server is taken for lost. */
  readonly patience: number;
}

/** What opens the door; from the environment, as an address is seen in lists of processes and in logs. */
export interface TrinoSecrets {
  readonly password: string | null;
  readonly token: string | null;
  /** Certificates of an authority that is not among the machine's own. */
  readonly authority: string | null;
}

const parameters = ['memory', 'time', 'scan', 'scratch', 'patience'];
const defaultPatience = 10;

const units: Readonly<Record<string, number>> = {
  B: 1,
  KB: 2 ** 10,
  MB: 2 ** 20,
  GB: 2 ** 30,
  TB: 2 ** 40,
  s: 1,
  m: 60,
  h: 3600,
};

/** The address as it may be shown: without anything that could be a password. */
function shown(address: string): string {
  return address.replace(/:\/\/[^@/]*@/, (part) => part.replace(/:[^:@]*@$/, ':…@').replace(/^:…@/, '://…@'));
}

function wrong(address: string, expected: Message, advice: Message | string = ''): VitalfewError {
  const params = { function: '--engine', address: shown(address), expected, advice };
  return new VitalfewError('invalid_option', message('engine.address', params));
}

function quantity(address: string, text: string | null, allowed: string): number | undefined {
  if (text === null) return undefined;
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text) ?? [];
  const factor = allowed.split(' ').includes(unit) ? units[unit] : undefined;
  if (digits === undefined || factor === undefined || !(Number(digits) > 0))
    throw wrong(address, message('engine.address.parameter', { known: parameters.join(', ') }));
  return Number(digits) * factor;
}

/** @throws VitalfewError invalid_option for a % that begins no byte */
function decoded(address: string, part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw wrong(address, message('engine.address.expected'));
  }
}

/**
 * Understands `trino://user@host:port/catalog/schema?scratch=schema&memory=4GB&time=10m&scan=1TB`; `trino+https://` is TLS.
 *
 * @throws VitalfewError invalid_option when it is not such an address, or holds a password
 */
export function parseTrinoAddress(address: string): TrinoAddress {
  const match = /^trino(\+https)?:\/\//.exec(address);
  if (!match) throw wrong(address, message('engine.address.expected'));
  const secure = match[1] !== undefined;
  let url: URL;
  try {
    // The scheme is the web's own, so that user, host and port are read by its rules.
    url = new URL(address.replace(match[0], secure ? 'https://' : 'http://'));
  } catch {
    throw wrong(address, message('engine.address.expected'));
  }
  if (url.password !== '')
    throw wrong(address, message('engine.address.no_password'), message('engine.advice.secrets'));
  if (url.username === '') throw wrong(address, message('engine.address.user'));
  const user = decoded(address, url.username);
  const path = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decoded(address, part));
  const [catalog, schema = 'default'] = path;
  if (catalog === undefined || path.length > 2) throw wrong(address, message('engine.address.expected'));
  const given = url.searchParams;
  if ([...given.keys()].some((name) => !parameters.includes(name)))
    throw wrong(address, message('engine.address.parameter', { known: parameters.join(', ') }));
  const bytes = (name: string) => quantity(address, given.get(name), 'B KB MB GB TB');
  const [memoryBytes, scannedBytes] = [bytes('memory'), bytes('scan')];
  const seconds = quantity(address, given.get('time'), 's m h');
  const scratch = (given.get('scratch') ?? 'vitalfew').split('.');
  // As it was written: of a web address the URL leaves out port 80.
  const authority = address.slice(match[0].length).split(/[/?#]/)[0]!;
  const port = /:(\d+)$/.exec(authority)?.[1] ?? (secure ? '443' : '8080');
  return {
    server: `${url.protocol}//${url.hostname}:${port}`,
    user,
    catalog,
    schema,
    scratch: { catalog: scratch.length > 1 ? scratch[0]! : catalog, schema: scratch.at(-1)! },
    limits: {
      ...(memoryBytes === undefined ? {} : { memoryBytes }),
      ...(seconds === undefined ? {} : { seconds }),
      ...(scannedBytes === undefined ? {} : { scannedBytes }),
    },
    patience: quantity(address, given.get('patience'), 's m') ?? defaultPatience,
  };
}

/**
 * Password, token and authority from the environment.
 *
 * @throws VitalfewError invalid_option when a secret would travel without TLS, or the file of the authority cannot be read
 */
export function trinoSecrets(address: TrinoAddress, environment: NodeJS.ProcessEnv = process.env): TrinoSecrets {
  const password = environment['VITALFEW_TRINO_PASSWORD'] || null;
  const token = environment['VITALFEW_TRINO_TOKEN'] || null;
  const file = environment['VITALFEW_TRINO_CA'] || null;
  const where = `${address.user}@${address.server}`;
  if ((password !== null || token !== null) && !address.server.startsWith('https:'))
    throw wrong(where, message('engine.address.expected'), message('engine.advice.plain_password'));
  try {
    return { password, token, authority: file === null ? null : readFileSync(file, 'utf8') };
  } catch {
    throw wrong(where, message('engine.address.expected'), message('engine.advice.certificate'));
  }
}
