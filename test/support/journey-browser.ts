import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { switches } from './browser.js';
import { browserFiles } from './chromium/files.mjs';
import { scratch } from './scratch.mjs';

type Told = Record<string, unknown>;
type Listener = (method: string, told: Told) => void;
interface Asked { resolve: (result: never) => void; reject: (error: Error) => void }
interface Message { id?: number; method?: string; params?: Told; result?: unknown; error?: { message: string }; sessionId?: string }

/** Long enough for any page; what does not come by then never comes. */
const patience = 20_000;

/**
 * A real Chromium, spoken to in its own language (the Chrome DevTools Protocol) over a pipe. Journeys open hundreds of pages:
 * Playwright would read a library of its own into each and hear of each file that it loads, at more cost than showing the page.
 */
export class JourneyBrowser {
  private asked = 0;
  private readonly open = new Map<number, Asked>();
  private readonly listeners = new Map<string, Set<Listener>>();

  private constructor(private readonly chromium: ChildProcess, private readonly folder: string) {
    let rest = '';
    (chromium.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop()!;
      for (const message of messages) this.hear(JSON.parse(message) as Message);
    });
    chromium.on('exit', () => {
      for (const { reject } of this.open.values()) reject(new Error('Chromium has gone.'));
    });
  }

  static async start(): Promise<JourneyBrowser> {
    const { executablePath, env } = await browserFiles();
    const folder = mkdtempSync(join(scratch, 'waypost-chromium-'));
    // computedName and computedRole: what an element is to assistive technology, as Chromium itself says it.
    const own = ['--headless', '--remote-debugging-pipe', '--no-startup-window', `--user-data-dir=${folder}`, '--lang=en-US', '--accept-lang=en-US', '--enable-blink-features=ComputedAccessibilityInfo'];
    return new JourneyBrowser(spawn(executablePath, [...switches(), ...own, ...quiet], { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] }), folder);
  }

  /** A window that shares nothing with another: no cookie, no cached file. */
  async window({ scripts }: { scripts: boolean }): Promise<JourneyWindow> {
    const { browserContextId } = await this.send<{ browserContextId: string }>('Target.createBrowserContext');
    await this.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', browserContextId, downloadPath: this.folder, eventsEnabled: true });
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    const send = (method: string, params: Told) => this.send(method, params, sessionId);
    await Promise.all([
      send('Page.enable', {}),
      send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false }),
      send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      send('Emulation.setTimezoneOverride', { timezoneId: 'America/Denver' }),
      send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] }),
      send('Emulation.setScriptExecutionDisabled', { value: !scripts }),
    ]);
    return new JourneyWindow(this, sessionId, () => this.send('Target.disposeBrowserContext', { browserContextId }));
  }

  send<T>(method: string, params: Told = {}, sessionId?: string): Promise<T> {
    const id = (this.asked += 1);
    (this.chromium.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise<T>((resolve, reject) => {
      this.open.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
    });
  }

  /** The next thing told of a window, or of the browser (''), that fits. */
  next(session: string, fits: (method: string, told: Told) => boolean): Promise<Told> {
    const listeners = this.listeners.get(session) ?? new Set();
    this.listeners.set(session, listeners);
    return new Promise((resolve, reject) => {
      const listener: Listener = (method, told) => {
        if (!fits(method, told)) return;
        clearTimeout(timer);
        listeners.delete(listener);
        resolve(told);
      };
      const timer = setTimeout(() => {
        listeners.delete(listener);
        reject(new Error('Chromium did not tell of what was to come.'));
      }, patience);
      listeners.add(listener);
    });
  }

  /** The bytes of the file that comes next. */
  async file(): Promise<Buffer> {
    const { guid } = await this.next('', (method, { state }) => method === 'Browser.downloadProgress' && state === 'completed');
    return readFileSync(join(this.folder, String(guid)));
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.chromium.once('exit', resolve));
    this.send('Browser.close').catch(() => undefined); // it may go before it answers
    await gone;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private hear({ id, method, params, result, error, sessionId = '' }: Message): void {
    if (id === undefined) {
      for (const listener of [...(this.listeners.get(sessionId) ?? [])]) listener(method!, params!);
      return;
    }
    const asked = this.open.get(id);
    this.open.delete(id);
    if (error === undefined) asked?.resolve(result as never);
    else asked?.reject(new Error(error.message));
  }
}

/** One page after another, as one person sees them. */
export class JourneyWindow {
  address = 'about:blank';

  constructor(private readonly browser: JourneyBrowser, private readonly session: string, readonly close: () => Promise<unknown>) {}

  /** Opens an address; gives the status. */
  async visit(address: string): Promise<number> {
    return this.arrived(() => this.send('Page.navigate', { url: address }));
  }

  /** Does what leads to another page; gives that page's status once it is there. */
  async arrived(act: () => Promise<unknown>): Promise<number> {
    let shown = false; // a window's first page, an empty one, may be told of late
    const loaded = this.browser.next(this.session, (method, told) => {
      shown ||= method === 'Page.frameNavigated' && (told.frame as { url: string }).url !== 'about:blank';
      return shown && method === 'Page.loadEventFired';
    });
    await Promise.all([loaded, act()]);
    const { address, status } = await this.ask<{ address: string; status: number }>(`({ address: location.href, status: performance.getEntriesByType('navigation')[0].responseStatus })`);
    this.address = address;
    return status;
  }

  /** Does what leads to another place of the same page. */
  async moved(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.browser.next(this.session, (method) => method === 'Page.navigatedWithinDocument'), act()]);
  }

  /** Does what gives a file; gives its bytes. */
  async file(act: () => Promise<unknown>): Promise<Buffer> {
    return (await Promise.all([this.browser.file(), act()]))[0];
  }

  /** What a piece of script comes to inside the page. */
  async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<{ result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } } }>('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(`${exceptionDetails.exception?.description ?? exceptionDetails.text} on ${this.address}`);
    return result.value;
  }

  /** The same for a function that reaches nothing but itself. */
  call<A extends unknown[], T>(work: (...args: A) => T, ...args: A): Promise<T> {
    return this.ask(`(${String(work)})(...${JSON.stringify(args)})`);
  }

  /** Holds a key down until it was told so many times, and lets go. */
  async key(key: string, times = 1): Promise<void> {
    const event = keys[key] ?? { key, text: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
    const told = Array.from({ length: times }, (_, before) => this.send('Input.dispatchKeyEvent', { type: event.text === undefined ? 'rawKeyDown' : 'keyDown', ...event, autoRepeat: before > 0 }));
    await Promise.all([...told, this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event, text: undefined, commands: undefined })]);
  }

  /** Types a text key by key. */
  async type(text: string): Promise<void> {
    await Promise.all([...text].map((key) => this.key(key)));
  }

  /** A whole text at once, as when dictated. */
  async insert(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  private send<T>(method: string, params: Told): Promise<T> {
    return this.browser.send(method, params, this.session);
  }
}

const keys: Readonly<Record<string, { key: string; code: string; windowsVirtualKeyCode: number; text?: string; modifiers?: number; commands?: string[] }>> = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  Home: { key: 'Home', code: 'Home', windowsVirtualKeyCode: 36 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  SelectAll: { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, modifiers: 2, commands: ['selectAll'] },
};

/** Chromium asks nobody outside for anything, keeps no page that was left, and takes keys as soon as a page is there. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-breakpad', '--disable-dev-shm-usage', '--disable-back-forward-cache', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows', '--disable-background-timer-throttling', '--disable-ipc-flooding-protection', '--allow-pre-commit-input', '--disable-features=PaintHolding,HttpsUpgrades', '--hide-scrollbars', '--mute-audio'];

let begun: Promise<JourneyBrowser> | undefined;

/** The Chromium of this run: the specs of a hall share it, each in windows of its own. */
export function journeyBrowser(): Promise<JourneyBrowser> {
  return (begun ??= JourneyBrowser.start());
}

// In a hall the hall says it, after its last spec (together.mjs); a spec on its own says it here.
const end = async (): Promise<void> => (await begun)?.close();
const { hall } = globalThis as { hall?: { atLast: (() => Promise<void>)[] } };
if (hall === undefined) afterAll(end);
else hall.atLast.push(end);
