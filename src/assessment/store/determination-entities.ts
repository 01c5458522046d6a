import { DeterminationCitationRow, DeterminationDissentRow, DeterminationPresenceRow, DeterminationRow } from './determination.entity.js';
import { DeterminationSignatureRow } from './signature.entity.js';

export const determinationEntities = [DeterminationCitationRow, DeterminationDissentRow, DeterminationPresenceRow, DeterminationRow, DeterminationSignatureRow];
