export { Mistakes, readSettings, type Settings } from './settings.js';
export { SettingsModule } from './settings.module.js';
export { SETTINGS } from './token.js';
