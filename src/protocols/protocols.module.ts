import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ChooseProtocol } from './commands/choose-protocol.js';
import { PublishProtocols } from './commands/publish-protocols.js';
import { ChoicesController } from './pages/choices.controller.js';
import { ProtocolsController } from './pages/protocols.controller.js';
import { ProtocolLibrary } from './queries/protocol-library.js';
import { ProtocolRegister } from './queries/protocol-register.js';
import { ProtocolShelf } from './queries/protocol-shelf.js';
import { ProtocolReads } from './store/protocol-reads.js';

@Global()
@Module({
  controllers: [ChoicesController, ProtocolsController],
  providers: [ChooseProtocol, ProtocolLibrary, ProtocolReads, ProtocolRegister, ProtocolShelf, PublishProtocols],
  exports: [ProtocolLibrary, ProtocolShelf],
})
export class ProtocolsModule implements OnApplicationBootstrap {
  constructor(private readonly publish: PublishProtocols) {}

  onApplicationBootstrap(): Promise<void> {
    return this.publish.run();
  }
}
