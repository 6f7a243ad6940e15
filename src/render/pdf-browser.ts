import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { type Issue, isVitalfewError, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { findBrowser } from './find-browser.js';
import { writeFontConfig } from './font-config.js';

export interface PrintOptions {
  readonly signal?: AbortSignal | undefined;
  /** The longest one print may take; the browser is ended then. */
  readonly timeoutSeconds?: number | undefined;
}

/** A browser that prints pages of text it is handed, and reaches nothing: no network, no file, no script. */
export interface PdfBrowser {
  /** Remarks on how it runs (without its sandbox, as root). */
  readonly warnings: readonly Issue[];
  /** One print of one page. A browser that crashed is started again once. */
  print(html: string, options?: PrintOptions): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Every request goes to a port where nobody listens, every name is unknown; what the page's own policy lets through dies here. */
const sealed = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-crash-reporter',
  '--disable-gpu',
];

const defaultTimeoutSeconds = 120;

interface Running {
  readonly browser: Browser;
  readonly home: string;
}

async function start(path: string, sandbox: boolean): Promise<Running> {
  // A private home, so that profile, caches and crash notes leave with the browser.
  const home = await mkdtemp(join(tmpdir(), 'vitalfew-print-'));
  try {
    const { default: puppeteer } = await import('puppeteer-core');
    const browser = await puppeteer.launch({
      executablePath: path,
      headless: true,
      pipe: true, // it dies with its parent, even when that is killed
      args: sandbox ? sealed : [...sealed, '--no-sandbox'],
      userDataDir: join(home, 'profile'),
      env: {
        ...process.env,
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_CACHE_HOME: join(home, 'cache'),
        FONTCONFIG_FILE: await writeFontConfig(home),
      },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 30_000,
    });
    return { browser, home };
  } catch (cause) {
    await rm(home, { recursive: true, force: true });
    throw new VitalfewError('no_browser', message('pdf.not_started', { path }), { cause });
  }
}

/** Settles when the process has ended; the driver does not always notice. */
function ended(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function end({ browser, home }: Running): Promise<void> {
  const gone = ended(browser);
  // A browser that hangs does not answer a request to close.
  const late = setTimeout(() => browser.process()?.kill('SIGKILL'), 2000);
  browser.close().catch(() => {});
  await gone;
  clearTimeout(late);
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function printOnce(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const crashed = new Promise<never>((_, reject) => {
      page.once('error', reject);
    });
    const printed = async (): Promise<Uint8Array> => {
      await page.setJavaScriptEnabled(false);
      await page.setContent(html, { waitUntil: 'load', timeout: 0 });
      return page.pdf({
        format: 'a4',
        preferCSSPageSize: true,
        tagged: true,
        outline: true,
        printBackground: true,
        waitForFonts: true,
        timeout: 0,
      });
    };
    return await Promise.race([printed(), crashed]);
  } finally {
    await page.close().catch(() => {});
  }
}

function cancelled(cause?: unknown): VitalfewError {
  return new VitalfewError('cancelled', message('error.cancelled', { function: 'renderPdf' }), { cause });
}

/** Ends the browser when time is up or the caller stops, which makes the print fail. */
async function guarded(
  running: Running,
  html: string,
  { signal, timeoutSeconds = defaultTimeoutSeconds }: PrintOptions,
): Promise<Uint8Array> {
  const kill = (): void => void running.browser.process()?.kill('SIGKILL');
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    kill();
  }, timeoutSeconds * 1000);
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const crashed = ended(running.browser).then(() => {
      throw new Error('the browser ended while it printed');
    });
    return await Promise.race([printOnce(running.browser, html), crashed]);
  } catch (cause) {
    if (signal?.aborted) {
      throw cancelled(cause);
    }
    if (late) throw new VitalfewError('no_browser', message('pdf.too_long', { seconds: timeoutSeconds }), { cause });
    throw cause;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
  }
}

/**
 * Starts the browser that prints.
 *
 * @throws VitalfewError no_browser when there is none, or it does not start
 */
export async function openBrowser(path: string | null = findBrowser()): Promise<PdfBrowser> {
  if (path === null) throw new VitalfewError('no_browser', message('pdf.no_browser'));
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() !== 0;
  const warnings: Issue[] = sandbox
    ? []
    : [{ code: 'no_sandbox', severity: 'warning', message: message('pdf.no_sandbox') }];
  let running: Running | null = await start(path, sandbox);

  const stop = async (): Promise<void> => {
    const last = running;
    running = null;
    if (last) await end(last);
  };

  return {
    warnings,
    close: stop,
    async print(html, options = {}) {
      for (let attempt = 1; ; attempt++) {
        running ??= await start(path, sandbox);
        // Before the browser runs nothing listens to the signal.
        if (options.signal?.aborted) {
          await stop();
          throw cancelled();
        }
        try {
          return await guarded(running, html, options);
        } catch (cause) {
          await stop();
          if (isVitalfewError(cause)) throw cause;
          if (attempt === 2) throw new VitalfewError('no_browser', message('pdf.crashed'), { cause });
        }
      }
    },
  };
}

/** One browser for several prints: it is closed whatever happens. */
export async function withBrowser<T>(use: (browser: PdfBrowser) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
