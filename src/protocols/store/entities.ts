import { ProtocolChoiceRow } from './protocol-choice.entity.js';
import { ProtocolVersionRow } from './protocol-version.entity.js';

export const protocolEntities = [ProtocolVersionRow, ProtocolChoiceRow];
