import { Global, Module } from '@nestjs/common';
import { KeyFolder } from './key-folder.js';

@Global()
@Module({ providers: [KeyFolder], exports: [KeyFolder] })
export class KeysModule {}
