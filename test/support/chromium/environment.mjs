import { chromium } from 'playwright-core';
import Environment from '../environment.mjs';

/** The surroundings of a browser spec. Playwright stands outside of them: inside, Jest reads the source maps of every stack it notes, for each thing it is asked. */
// Jest asks for a default export here.
export default class BrowserEnvironment extends Environment {
  async setup() {
    await super.setup();
    this.global.chromium = chromium;
  }
}
