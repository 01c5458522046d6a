import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { PublishProtocols } from './commands/publish-protocols.js';
import { ProtocolLibrary } from './queries/protocol-library.js';
import { ProtocolShelf } from './queries/protocol-shelf.js';
import { ProtocolReads } from './store/protocol-reads.js';

@Global()
@Module({ providers: [ProtocolLibrary, ProtocolReads, ProtocolShelf, PublishProtocols], exports: [ProtocolLibrary, ProtocolShelf] })
export class ProtocolsModule implements OnApplicationBootstrap {
  constructor(private readonly publish: PublishProtocols) {}

  onApplicationBootstrap(): Promise<void> {
    return this.publish.run();
  }
}
