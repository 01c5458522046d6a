import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FamilyChanges } from '../../people/index.js';

/** Whose guardians change, in their cases it may be asked anew who must be told: the next round looks at the clocks of each. No list shows it as a change. */
@Injectable()
export class FamilyLook implements OnModuleInit {
  constructor(private readonly changes: FamilyChanges) {}

  onModuleInit(): void {
    this.changes.register((work, student) => work.upkeep('clock_look', `UPDATE clock_look SET ask_again_at = ?
      WHERE case_id IN (SELECT id FROM case_file WHERE subject_id = ?) OR case_id IN (SELECT case_id FROM participant WHERE person_id = ?)`, [work.now, student, student]));
  }
}
