import type { Id } from '../../kernel/ids.js';

/** What the door found when it looked at a case: enough for a rule, nothing to read. */
export interface CaseFacts {
  id: Id;
  number: string;
  school: Id;
  /** IANA zone of the case's school: its days and times are shown in it. */
  zone: string;
  subject: Id;
  protocolSha256: string;
  /** The versions that it was moved away from, oldest first. */
  earlierProtocols: readonly string[];
  closed: boolean;
  sealed: boolean;
  /** Kept for a court or an authority. */
  held: boolean;
  manager: Id;
}
