import { DeterminationCitationRow, DeterminationDissentRow, DeterminationPresenceRow, DeterminationRow } from './determination.entity.js';
import { DeterminationQuorumRow } from './determination-quorum.entity.js';
import { DeterminationSignatureRow } from './signature.entity.js';

export const determinationEntities = [DeterminationCitationRow, DeterminationDissentRow, DeterminationPresenceRow, DeterminationQuorumRow, DeterminationRow, DeterminationSignatureRow];
