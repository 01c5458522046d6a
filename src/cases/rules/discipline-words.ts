export { disciplineWords } from '../../kernel/discipline-words.js';
