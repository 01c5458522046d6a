import type { CastKey } from '../../src/demo/district/index.js';
import { journeyBrowser } from '../support/journey-browser.js';
import { JourneyCast } from '../support/journey-cast.js';
import type { AtKeyboard } from '../support/journey-keyboard.js';
import { world } from '../support/world.js';
import { subject } from './the-case.js';

/** One case on its way, in a district of its own: by the pages alone, by keyboard, without any script in the browser. */
export class CaseJourney {
  the!: Awaited<ReturnType<typeof world>>;
  cast!: JourneyCast;
  /** Paths, known once the report and the case are there. */
  reportAddress = '';
  caseAddress = '';
  private broken = false;

  async begin(): Promise<void> {
    this.the = await world({ listening: true });
    this.cast = new JourneyCast(this.the, await journeyBrowser());
  }

  async end(): Promise<void> {
    await this.cast.end();
    await this.the.end();
  }

  get address(): string {
    return this.the.settings.baseUrl;
  }

  /** A test that builds on those before it: after one has failed, the rest says so and no more. */
  part(name: string, work: () => Promise<void>): void {
    test(name, async () => {
      if (this.broken) throw new Error('An earlier part of the journey failed.');
      this.broken = true;
      await work();
      this.broken = false;
    });
  }

  /** Somebody at a page of the case, by way of their own first page. */
  async at(who: CastKey, page: string): Promise<AtKeyboard> {
    const person = await this.cast.at(who);
    await person.follow(subject);
    return this.on(person, page);
  }

  /** The same once the case is closed: by the list of cases, which is searched by name. */
  async atClosed(who: CastKey, page: string): Promise<AtKeyboard> {
    const person = await this.cast.at(who);
    await person.follow('Cases', 'Primary');
    await person.fill({ 'Case number or name': 'fairweather', Show: 'Closed cases' });
    await person.press('Show');
    return this.on(person, page);
  }

  /** From any page of the case to another. */
  async on(person: AtKeyboard, page: string): Promise<AtKeyboard> {
    if (!(await person.shows('Case sections'))) await person.follow(subject);
    await person.follow(new RegExp(`^${page} ?(\\d.*)?$`), 'Case sections');
    return person;
  }
}
