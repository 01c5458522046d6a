import { Injectable } from '@nestjs/common';

/** Where a copy's audit trail gets the words for an act: the desk, whose history says the same acts of every module, offers them at start-up. */
@Injectable()
export class ActWords {
  private words: Readonly<Record<string, string>> = {};

  register(words: Readonly<Record<string, string>>): void {
    this.words = words;
  }

  /** The words to be said after a name; the act's own name where it has none. */
  of(act: string): string {
    return this.words[act] ?? act;
  }
}
