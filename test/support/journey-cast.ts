import { demoPassword } from '../../src/demo/district/index.js';
import type { Browser } from 'playwright-core';
import { windowIn, type JourneyWindow } from './journey-browser.js';
import { AtKeyboard } from './journey-keyboard.js';
import type { World } from './world.js';

/** The invented cast, each at a browser of their own. Without `scripts` none runs there: the pages must not need any. */
export class JourneyCast {
  /** Of everybody in this world. */
  readonly password: string;
  private readonly scripts: boolean;
  private readonly windows: JourneyWindow[] = [];
  private readonly desks = new Map<string, AtKeyboard>();

  constructor(private readonly world: World, private readonly browser: Browser, { scripts = false, password = demoPassword } = {}) {
    this.scripts = scripts;
    this.password = password;
  }

  /** Somebody, by user name, at an address of Waypost; they sign in first where the page asks for it. */
  async at(who: string, address = '/'): Promise<AtKeyboard> {
    const desk = await this.desk(who);
    await desk.visit(`${this.world.settings.baseUrl}${address}`);
    if (desk.path() === '/sign-in') {
      await desk.fill({ 'User name': who, Password: this.password });
      await desk.press('Sign in');
    }
    return desk;
  }

  /** The browser of somebody, on an empty page at first. */
  async desk(who: string): Promise<AtKeyboard> {
    const known = this.desks.get(who);
    if (known !== undefined) return known;
    const window = await windowIn(this.browser, { scripts: this.scripts });
    this.windows.push(window);
    const desk = new AtKeyboard(window);
    this.desks.set(who, desk);
    return desk;
  }

  async end(): Promise<void> {
    for (const window of this.windows) await window.close();
  }
}
