export { notStarted } from './not-started.js';
export { Mistakes, readSettings, type Settings } from './settings.js';
export { amongCode, projectRoot } from './places.js';
export { SettingsModule } from './settings.module.js';
export { SETTINGS } from './token.js';
