/** A Trino that runs for tests; `scripts/engines/start-trino.js` says what each part does. */
export interface TestTrino {
  readonly url: string;
  readonly secureUrl: string | null;
  readonly credentials: {
    readonly user: string;
    readonly password: string;
    readonly token: string;
    /** PEM file of the server's certificate. */
    readonly certificate: string;
  } | null;
  readonly catalog: string;
  readonly files: string;
  readonly log: string;
  startWorker(): Promise<{ kill(): Promise<void> }>;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestTrinoOptions {
  readonly heapMb?: number;
  readonly tls?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
}

/** Starts a Trino on the loopback interface; it is fetched first where it is not there yet. */
export async function startTrino(options: TestTrinoOptions = {}): Promise<TestTrino> {
  const script = new URL('../../scripts/engines/start-trino.js', import.meta.url).href;
  const { startTrino: start } = (await import(script)) as { startTrino(how: TestTrinoOptions): Promise<TestTrino> };
  return start(options);
}
