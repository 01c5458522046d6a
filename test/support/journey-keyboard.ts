import type { JourneyWindow } from './journey-browser.js';
import { findByLabel, findByRole, focusOn, holds, stepsTo } from './journey-page.js';

/** More than any page has places to tab to. */
const mostTabs = 400;

/**
 * Somebody who works with the keyboard alone: every link, button and field is found by its words and reached with Tab
 * from the top of the page, by way of the skip link. Where the focus lands it must be seen: a ring, and not hidden
 * behind anything.
 */
export class AtKeyboard {
  private fresh = true;

  constructor(private readonly window: JourneyWindow) {}

  /** Types an address, as from a bookmark. Gives the status. */
  async visit(address: string): Promise<number> {
    this.fresh = true;
    return this.window.visit(address);
  }

  /** Follows a link by the whole of its words, or by a pattern; the page it leads to must be there. `inside` is the label of a navigation. */
  async follow(words: string | RegExp, inside?: string): Promise<void> {
    await this.reachNamed('link', words, inside);
    await this.enter(200);
  }

  /** Presses a button. `status` is what the server is to answer after redirects: 422 where the page is to come back. */
  async press(words: string, status = 200): Promise<void> {
    await this.reachNamed('button', words);
    await this.enter(status);
  }

  /** Follows a link that gives a file; gives its bytes. */
  async download(words: string): Promise<Buffer> {
    await this.reachNamed('link', words);
    return this.window.file(() => this.window.key('Enter'));
  }

  /**
   * Answers the fields of a form by their labels, in the order given. Several answers tick check boxes; a date is
   * YYYY-MM-DD, a time HH:MM. `within` is the name of a group of fields, where labels repeat.
   */
  async fill(answers: Readonly<Record<string, string | readonly string[]>>, within?: string): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      for (const one of [answer].flat()) await this.answer(label, one, within ?? null);
    }
  }

  private async answer(label: string, answer: string, within: string | null): Promise<void> {
    const field = await this.window.call(findByLabel, { label, answer, within });
    if (field === null) throw new Error(`No field “${label}”${within === null ? '' : ` in “${within}”`} (for “${answer}”) on ${this.address}, which shows:\n${await this.words()}`);
    const { kind, value, index, checked, inMain } = field;
    await this.reach(inMain);
    if (kind === 'radio') await this.chooseWithArrows();
    else if (kind === 'checkbox') await (checked ? undefined : this.window.key('Space'));
    else if (kind === 'select') await this.moveTo(index, answer);
    else if (kind === 'date') await this.window.keyboard.type(answer.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2$3$1'));
    else if (kind === 'time') await this.window.keyboard.type(twelveHours(answer));
    else {
      if (value !== '') await this.window.keyboard.press('ControlOrMeta+A');
      await (answer.length > 12 ? this.window.keyboard.insertText(answer) : this.window.keyboard.type(answer)); // long texts arrive whole, as when dictated
    }
    if (!(await this.window.call(holds, answer))) throw new Error(`“${label}” did not take “${answer}” from the keyboard on ${this.address}`);
  }

  private async chooseWithArrows(): Promise<void> {
    const steps = await this.window.call(stepsTo, -1);
    await (steps ? this.window.key('ArrowDown', steps) : this.window.key('Space'));
  }

  private async moveTo(index: number, answer: string): Promise<void> {
    if (index < 0) throw new Error(`There is no “${answer}” to choose on ${this.address}, only: ${await this.window.ask<string>('sought.innerText')}`);
    await this.window.key('Home');
    const steps = await this.window.call(stepsTo, index);
    if (steps) await this.window.key('ArrowDown', steps);
  }

  private async reachNamed(role: 'link' | 'button', words: string | RegExp, inside: string | null = null): Promise<void> {
    const { source, flags } = whole(words);
    const { found, inMain } = await this.window.call(findByRole, { role, name: { source, flags }, inside });
    if (found !== 1) throw new Error(`${found} of “${role} ${String(words)}” on ${this.address}, which shows:\n${await this.words()}`);
    await this.reach(inMain);
  }

  /** Moves the focus with Tab alone to what was found, first past the page's head. */
  private async reach(inMain: boolean): Promise<void> {
    if (this.fresh && inMain) await this.skipToMain();
    await this.tabTo(false);
  }

  private async tabTo(skipLink: boolean): Promise<void> {
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      const focus = await this.window.call(focusOn, skipLink);
      if (focus.here) return focus.wrong === null ? undefined : this.lookAgain(skipLink);
      await this.window.key('Tab', Math.max(1, focus.atLeast)); // held down, it repeats, and nobody waits for a page to be drawn in between
      if (tabs === mostTabs - 1) throw new Error(`Tab does not reach ${focus.html} on ${this.address}`);
    }
  }

  /** The skip link slides in; anything else is there at once. */
  private async lookAgain(skipLink: boolean): Promise<void> {
    for (let looks = 1; ; looks += 1) {
      const { wrong, html } = await this.window.call(focusOn, skipLink);
      if (wrong === null) return;
      if (looks === 50) throw new Error(`${wrong}: ${html} on ${this.address}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  private async skipToMain(): Promise<void> {
    this.fresh = false;
    if (!(await this.window.ask<boolean>(`document.querySelector('.usa-skipnav') !== null`))) return;
    await this.tabTo(true);
    await this.window.moved(() => this.window.key('Enter'));
  }

  private async enter(status: number): Promise<void> {
    const answered = await this.window.arrived(() => this.window.key('Enter'));
    this.fresh = true;
    if (answered !== status) throw new Error(`${answered} instead of ${status} at ${this.address}, which shows:\n${await this.words()}`);
  }

  /** The page's whole address. */
  get address(): string {
    return this.window.address;
  }

  /** The page's address without its host. */
  path(): string {
    return new URL(this.address).pathname;
  }

  /** Whether a part of the page with that label is there. */
  shows(label: string): Promise<boolean> {
    return this.window.ask(`document.querySelector('[aria-label="${label}"]') !== null`);
  }

  /** The texts of all elements of a kind. */
  headings(selector: string): Promise<string[]> {
    return this.window.ask(`[...document.querySelectorAll('${selector}')].map((one) => one.innerText)`);
  }

  /** What stands in the first field of a kind. */
  value(selector: string): Promise<string> {
    return this.window.ask(`document.querySelector('${selector}').value`);
  }

  /** The text of the page as it is seen. */
  words(): Promise<string> {
    return this.window.ask('document.body.innerText');
  }
}

/** The whole of a name. What only screen readers get stands apart from what is seen: “Change : A reading partner”. */
const whole = (words: string | RegExp): RegExp => (words instanceof RegExp ? words : new RegExp(`^${words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll(': ', ' ?: ')}$`));

/** 09:30 as it is typed into a time field: 0930AM. */
function twelveHours(time: string): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return `${String(hour % 12 || 12).padStart(2, '0')}${String(minute).padStart(2, '0')}${hour < 12 ? 'AM' : 'PM'}`;
}
