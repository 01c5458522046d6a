import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { FindPeople } from '../../people/index.js';
import { ageBandOf, askedBy, guideFor, interviewed, ProtocolShelf, sourceWords, type AgeBand, type AskedBy, type Interviewed } from '../../protocols/index.js';

export interface GuideLines { id: string; who: Interviewed; ages: readonly AgeBand[]; name: string; opening: string; questions: string[]; ending: string; source: string; asked: AskedBy }
export interface CaseGuides {
  all: GuideLines[];
  /** Those for the people of this case: students of the person of concern's age, grown people for the rest. */
  likely: GuideLines[];
}

/** The interview guides of the protocol that a case is on, in its words; none where it has none. */
@Injectable()
export class InterviewGuides {
  constructor(private readonly shelf: ProtocolShelf, private readonly people: FindPeople) {}

  async of(key: CaseKey): Promise<CaseGuides> {
    const [protocol, subject] = await Promise.all([this.shelf.ofCase(key.facts), this.people.one(key.facts.subject)]);
    const { definition, wording } = protocol;
    const age = ageBandOf(subject?.grade ?? '') ?? 'adult';
    const all = definition.guides.map((guide): GuideLines => {
      const { name, opening, questions, ending } = wording.guides[guide.id]!;
      return { id: guide.id, who: guide.who, ages: guide.ages, name, opening, questions: guide.questions.map((id) => questions[id]!), ending, source: sourceWords(guide), asked: askedBy(protocol, 'guides', guide, 'Somebody spoke with this person, in their own words. A guide is never handed out.') };
    });
    const fitting = interviewed.map((who) => (guideFor(definition, who, age) ?? guideFor(definition, who, 'adult'))?.id);
    return { all, likely: all.filter(({ id }) => fitting.includes(id)) };
  }
}
