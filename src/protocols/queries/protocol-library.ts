import { Injectable, Optional } from '@nestjs/common';
import { shippedLibrary } from './checked-protocol.js';
import { frozenVersions, readPublished, type PublishedProtocol } from './published-protocol.js';

/** The protocols in a folder; those that come with the product unless it is told another. A version is read when it is first asked for, and kept. */
@Injectable()
export class ProtocolLibrary {
  private readonly versionsRead = new Map<string, PublishedProtocol>();

  constructor(@Optional() private readonly folder: string = shippedLibrary()) {}

  /** Every published version, as `id` and `version`, in the order of publication. */
  published(): { id: string; version: string }[] {
    return [...frozenVersions(this.folder).keys()].map((name) => {
      const [id = '', version = ''] = name.split('@');
      return { id, version };
    });
  }

  /** One published version. Throws when there is none, or when its files were changed since. */
  read(id: string, version: string): PublishedProtocol {
    const name = `${id}@${version}`;
    const known = this.versionsRead.get(name);
    if (known !== undefined) return known;
    const protocol = readPublished(this.folder, id, version);
    this.versionsRead.set(name, protocol);
    return protocol;
  }
}
