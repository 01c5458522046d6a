export { ClockRounds } from './commands/clock-rounds.js';
export { EndClock } from './commands/end-clock.js';
export { MoveClock } from './commands/move-clock.js';
export { StartClock, type ReckonedClock } from './commands/start-clock.js';
export { clockDue, clockTag, clockWhat, nowWith, passedWords } from './pages/clock-words.view.js';
export { ClockSources, type ClockSource, type MetClock, type NeededClock } from './ports/clock-source.js';
export { CaseClocks, type ClockDuty, type RunningClock } from './queries/case-clocks.js';
export { clocksView } from './pages/clocks.view.js';
export type { ClockFile } from './queries/case-clocks.js';
