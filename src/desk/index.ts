export { DeskModule } from './desk.module.js';
export { actWords } from './queries/act-words.js';
export { FirstAdministrator } from './queries/first-administrator.js';
