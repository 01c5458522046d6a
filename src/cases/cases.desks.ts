export { ConflictDesk, type ConflictDuty } from './queries/conflict-desk.js';
export { RestrictionDesk, type RestrictionDuty } from './queries/restriction-desk.js';
export { Restrictions } from './queries/restrictions.js';
export { Transfers } from './queries/transfers.js';
export { keptFrom, openTo, type CaseScope } from './store/case-scope.js';
export { suspendedFrom, suspendedIn } from './store/suspended.js';
export { officersView } from './pages/officers.view.js';
export { CaseOfficers, type HistoryCheckLine, type OfficerLine } from './queries/case-officers.js';
