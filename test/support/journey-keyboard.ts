import type { ElementHandle, Locator, Page, Response } from 'playwright-core';
import { fieldAs, fieldByLabel, focusOn, holds } from './journey-page.js';

/** More than any page has places to tab to. */
const mostTabs = 400;

/**
 * Somebody who works with the keyboard alone: every link, button and field is found by its words and reached with Tab
 * from the top of the page, by way of the skip link. Where the focus lands it must be seen: a ring, and not hidden
 * behind anything.
 */
export class AtKeyboard {
  private arrived = true;

  constructor(readonly page: Page) {}

  /** Types an address, as from a bookmark. Gives the status. */
  async visit(address: string): Promise<number> {
    const answer = await this.page.goto(address);
    this.arrived = true;
    return answer!.status();
  }

  /** Follows a link by the whole of its words, or by a pattern; the page it leads to must be there. `inside` is the label of a navigation. */
  async follow(words: string | RegExp, inside?: string): Promise<void> {
    const place = inside === undefined ? this.main : this.page.getByLabel(inside, { exact: true });
    await this.reach(await this.only(place.getByRole('link', { name: whole(words) }), `link ${String(words)}`));
    await this.enter(200);
  }

  /** Presses a button. `status` is what the server is to answer after redirects: 422 where the page is to come back. */
  async press(words: string, status = 200): Promise<void> {
    await this.reach(await this.only(this.main.getByRole('button', { name: whole(words) }), `button ${words}`));
    await this.enter(status);
  }

  /** Follows a link that gives a file; gives its bytes. */
  async download(words: string): Promise<Buffer> {
    await this.reach(await this.only(this.main.getByRole('link', { name: whole(words) }), `link ${words}`));
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.page.keyboard.press('Enter')]);
    const parts: Buffer[] = [];
    for await (const part of await file.createReadStream()) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  /**
   * Answers the fields of a form by their labels, in the order given. Several answers tick check boxes; a date is
   * YYYY-MM-DD, a time HH:MM. `within` is the name of a group of fields, where labels repeat.
   */
  async fill(answers: Readonly<Record<string, string | readonly string[]>>, within?: string): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      for (const one of [answer].flat()) await this.answer(label, one, within);
    }
  }

  private get main(): Locator {
    return this.page.getByRole('main');
  }

  private async answer(label: string, answer: string, within: string | undefined): Promise<void> {
    const field = await this.field(label, answer, within);
    const { kind, value, index, checked } = await field.evaluate(fieldAs, answer);
    await this.reach(field);
    const { keyboard } = this.page;
    if (kind === 'radio') await this.chooseWithArrows(field);
    else if (kind === 'checkbox') await (checked ? undefined : keyboard.press('Space'));
    else if (kind === 'select') await this.moveTo(field, index, answer);
    else if (kind === 'date') await keyboard.type(answer.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2$3$1'));
    else if (kind === 'time') await keyboard.type(twelveHours(answer));
    else {
      if (value !== '') await keyboard.press('ControlOrMeta+A');
      await (answer.length > 12 ? keyboard.insertText(answer) : keyboard.type(answer)); // long texts arrive whole, as when dictated
    }
    if (!(await field.evaluate(holds, answer))) throw new Error(`“${label}” did not take “${answer}” from the keyboard on ${this.page.url()}`);
  }

  private async chooseWithArrows(radio: ElementHandle<Element>): Promise<void> {
    if (await radio.evaluate((one) => one === document.activeElement)) return this.page.keyboard.press('Space');
    for (let moves = 0; moves < 20 && !(await radio.evaluate((one) => (one as HTMLInputElement).checked)); moves += 1) await this.page.keyboard.press('ArrowDown');
  }

  private async moveTo(select: ElementHandle<Element>, index: number, answer: string): Promise<void> {
    if (index < 0) throw new Error(`There is no “${answer}” to choose on ${this.page.url()}, only: ${await select.evaluate((one) => (one as HTMLSelectElement).innerText)}`);
    await this.page.keyboard.press('Home');
    for (let moves = 0; moves < 80 && (await select.evaluate((one) => (one as HTMLSelectElement).selectedIndex)) < index; moves += 1) await this.page.keyboard.press('ArrowDown');
  }

  private async field(label: string, answer: string, within: string | undefined): Promise<ElementHandle<Element>> {
    const found = (await this.page.evaluateHandle(fieldByLabel, { label, answer, within: within ?? null })).asElement();
    if (found === null) throw new Error(`No field “${label}”${within === undefined ? '' : ` in “${within}”`} (for “${answer}”) on ${this.page.url()}, which shows:\n${await this.words()}`);
    return found;
  }

  private async only(locator: Locator, what: string): Promise<ElementHandle<Element>> {
    const seen = await locator.filter({ visible: true }).elementHandles();
    if (seen.length !== 1) throw new Error(`${seen.length} of “${what}” on ${this.page.url()}, which shows:\n${await this.words()}`);
    return seen[0] as ElementHandle<Element>;
  }

  /** Moves the focus with Tab alone, first past the page's head. */
  private async reach(target: ElementHandle<Element>): Promise<void> {
    if (this.arrived && (await target.evaluate((one) => one.closest('main') !== null))) await this.skipToMain();
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      const focus = await target.evaluate(focusOn);
      if (focus.here) return focus.wrong === null ? undefined : this.lookAgain(target);
      const { keyboard } = this.page;
      const repeats = Array.from({ length: Math.max(1, focus.atLeast) }, () => keyboard.down('Tab')); // held down, it repeats, and nobody waits for a page to be drawn in between
      await Promise.all([...repeats, keyboard.up('Tab')]);
    }
    throw new Error(`Tab does not reach ${await target.evaluate((one) => one.outerHTML.slice(0, 200))} on ${this.page.url()}`);
  }

  /** The skip link slides in; anything else is there at once. */
  private async lookAgain(target: ElementHandle<Element>): Promise<void> {
    for (let looks = 1; ; looks += 1) {
      const { wrong, html } = await target.evaluate(focusOn);
      if (wrong === null) return;
      if (looks === 50) throw new Error(`${wrong}: ${html} on ${this.page.url()}`);
      await this.page.waitForTimeout(100);
    }
  }

  private async skipToMain(): Promise<void> {
    this.arrived = false;
    const skip = await this.page.$('.usa-skipnav');
    if (skip === null) return;
    await this.reach(skip);
    await this.page.keyboard.press('Enter');
  }

  private async enter(status: number): Promise<void> {
    const [answer] = await Promise.all([this.navigated(), this.page.keyboard.press('Enter')]);
    this.arrived = true;
    if (answer?.status() !== status) throw new Error(`${answer?.status()} instead of ${status} at ${this.page.url()}, which shows:\n${await this.words()}`);
  }

  private navigated(): Promise<Response | null> {
    return this.page.waitForNavigation();
  }

  /** The page's address without its host. */
  path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Whether a part of the page with that label is there. */
  async shows(label: string): Promise<boolean> {
    return (await this.page.locator(`[aria-label="${label}"]`).count()) > 0;
  }

  /** The texts of all headings of a kind. */
  headings(selector: string): Promise<string[]> {
    return this.page.locator(selector).allInnerTexts();
  }

  /** The text of the page as it is seen. */
  words(): Promise<string> {
    return this.page.locator('body').innerText();
  }
}

/** The whole of a name. What only screen readers get stands apart from what is seen: “Change : A reading partner”. */
const whole = (words: string | RegExp): RegExp => (words instanceof RegExp ? words : new RegExp(`^${words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll(': ', ' ?: ')}$`));

/** 09:30 as it is typed into a time field: 0930AM. */
function twelveHours(time: string): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return `${String(hour % 12 || 12).padStart(2, '0')}${String(minute).padStart(2, '0')}${hour < 12 ? 'AM' : 'PM'}`;
}
