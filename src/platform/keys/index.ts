export { KeyFolder, type Secret } from './key-folder.js';
export { KeysModule } from './keys.module.js';
export { keyOf, openSealed, SealBroken, sealText, type SealedPlace } from './sealed-text.js';
