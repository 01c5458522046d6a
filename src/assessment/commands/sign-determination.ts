import { Injectable } from '@nestjs/common';
import { ConfirmPassword } from '../../access/index.js';
import { ConflictMatches, maySignDespite, touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import { TrainingStanding } from '../../training/index.js';
import { agreement, agreements } from '../queries/agreement.js';
import { decidedIn } from '../queries/determinations.js';
import { maySign } from '../rules/signature.js';
import { determinationDigest } from '../store/determination-digest.js';
import { signedContent } from '../store/determination-reads.js';
import { determinationState } from '../store/determination-state.js';
import { DeterminationSignatureRow } from '../store/signature.entity.js';

export type SignatureGiven = { is: 'signed'; complete: boolean } | { is: 'wrong-password' };

/**
 * Signs a determination for the person who asks, with their own password and the discipline that the team knows them by.
 * Throws `Refusal` with a sentence when the rule says no: twice, with a possible conflict of interest nobody answered, with lapsed training, for a replaced or frozen one, or a discipline not asked for.
 */
@Injectable()
export class SignDetermination {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly confirmPassword: ConfirmPassword, private readonly shelf: ProtocolShelf, private readonly matches: ConflictMatches, private readonly training: TrainingStanding) {}

  async run(key: CaseKey, { determination, password }: { determination: Id; password: string }): Promise<SignatureGiven> {
    // Before the unit: checking a password takes longer than the writers' line should wait.
    if (!(await this.confirmPassword.run(key.viewer, password))) return { is: 'wrong-password' };
    return this.unitOfWork.run(key, async (work): Promise<SignatureGiven> => {
      const { last, all, team, assessment } = await determinationState(work, key.caseId, key.texts);
      const signer = key.viewer.account;
      const definitions = await Promise.all(all.map(async ({ protocol_sha256 }) => (await this.shelf.pinned(protocol_sha256)).definition));
      const definition = definitions.at(-1);
      const before = agreements(definitions, all.map((line) => decidedIn(line))).at(-1);
      const verdict = maySign(signer, {
        read: determination, newest: last?.id ?? null, frozen: last?.assessment_id !== assessment, team, signed: last?.signatures ?? [], rules: [...(definition?.signatures ?? []), ...(before?.stillToSign ?? [])],
      });
      if (!verdict.ok || last === null) throw new Refusal(verdict.ok ? '' : verdict.why);
      const despite = maySignDespite(await this.matches.within(work, key.caseId, [signer]));
      if (!despite.ok) throw new Refusal(despite.why);
      const { discipline } = team.find(({ account }) => account === signer)!;
      const lapsed = await this.training.refusalWithin(work, { account: signer, discipline }, key.facts);
      if (lapsed !== null) throw new Refusal(lapsed);
      const { id } = await work.insert(DeterminationSignatureRow, {
        id: newId(), determinationId: last.id, accountId: signer, discipline, textSha256: determinationDigest(signedContent(last, key.caseId)), enteredAt: work.now,
      });
      const { complete } = agreement(definition!, decidedIn(last, [...last.signatures, { account: signer, discipline }]), before!.before);
      if (complete && !before!.complete) await work.announce('determination.complete', last.id);
      await touchCase(work, key.caseId);
      work.record('determination.signed', { items: [last.id, id], detail: { complete } });
      return { is: 'signed', complete };
    });
  }
}
