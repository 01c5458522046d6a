export { KeyFolder, type Secret } from './key-folder.js';
export { KeysModule } from './keys.module.js';
