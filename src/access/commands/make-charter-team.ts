import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayServe } from '../rules/charter-schools.js';
import { CharterSchoolRow, CharterTeamRow } from '../store/account.entity.js';

/** Makes a team that serves several schools. Throws `Refusal` for fewer than two, or for a name that another team has. */
@Injectable()
export class MakeCharterTeam {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, { name, schools }: { name: string; schools: readonly Id[] }): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const verdict = mayServe([], schools, []);
      if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
      if ((await work.read('SELECT id FROM charter_team WHERE name = ?', [name])).length > 0) throw new Refusal('Another charter team has this name. Choose another one.', 'name');
      const { id } = await work.insert(CharterTeamRow, { id: newId(), name, enteredBy: work.actor.id, enteredAt: work.now, version: 1 });
      for (const schoolId of new Set(schools)) await work.insert(CharterSchoolRow, { id: newId(), charterId: id, schoolId, heldUntil: null, givenBy: work.actor.id, givenAt: work.now, version: 1 });
      work.record('charter.made', { items: [id, ...schools] });
      return id;
    });
  }
}
