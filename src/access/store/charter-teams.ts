import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { Reader } from '../../platform/database/index.js';

export interface CharterTeam { id: Id; name: string; schools: { id: Id; name: string }[]; seats: number }

@Injectable()
export class CharterTeams {
  constructor(private readonly reader: Reader) {}

  /** Every charter team by name, with the schools it serves now and how many seats are held on it. */
  async all(now: Instant): Promise<CharterTeam[]> {
    const rows = await this.reader.all<{ id: Id; name: string; school: Id | null; school_name: string | null; seats: number | string }>(`
      SELECT t.id, t.name, c.school_id AS school, s.name AS school_name,
             (SELECT count(*) FROM seat WHERE seat.charter_id = t.id AND (seat.held_until IS NULL OR seat.held_until > ?)) AS seats
      FROM charter_team t LEFT JOIN charter_school c ON c.charter_id = t.id AND c.held_until IS NULL LEFT JOIN school s ON s.id = c.school_id ORDER BY t.name, t.id, s.name`, [now]);
    const teams = new Map<Id, CharterTeam>();
    for (const { id, name, school, school_name, seats } of rows) {
      const team = teams.get(id) ?? { id, name, schools: [], seats: Number(seats) };
      if (school !== null) team.schools.push({ id: school, name: school_name! });
      teams.set(id, team);
    }
    return [...teams.values()];
  }
}
