import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { CharterTeams, type CharterTeam } from '../store/charter-teams.js';

export type { CharterTeam };

/** Teams that serve several schools, by name, with the schools and seats they have now. */
@Injectable()
export class CharterList {
  constructor(private readonly teams: CharterTeams, private readonly clock: Clock) {}

  all(): Promise<CharterTeam[]> {
    return this.teams.all(this.clock.now());
  }
}
