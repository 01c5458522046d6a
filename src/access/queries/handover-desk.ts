import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { accessPaths } from '../access.endpoints.js';
import { OffboardingSources, type Handover, type OutOfReach } from '../ports/offboarding.js';

/** One line for My work. */
export interface HandoverDuty { title: string; text: string; href: string; urgent: boolean }

const mostNamed = 2;

/** Whatever is in the hands of a colleague who cannot open it any more, for whoever can hand it over. It is asked of the records each time: no date has to be waited for. */
@Injectable()
export class HandoverDesk {
  constructor(private readonly sources: OffboardingSources) {}

  /** One line for each colleague; for who covers their leave and may not hand over, one for each case. */
  async waitingFor(viewer: Viewer): Promise<HandoverDuty[]> {
    const all = await this.sources.outOfReach(viewer);
    const passing = all.filter(({ mayPass }) => mayPass);
    return [...[...new Set(passing.map(({ account }) => account))].map((account) => duty(passing.filter((one) => one.account === account))), ...all.filter(({ mayPass }) => !mayPass).map(told)];
  }

  /** What of one colleague's the viewer may hand over; null where there is nothing. */
  async of(viewer: Viewer, account: Id): Promise<{ name: string; handovers: Handover[]; parts: Id[] } | null> {
    const lost = (await this.sources.outOfReach(viewer)).filter((one) => one.account === account && one.mayPass);
    if (lost.length === 0) return null;
    const { handovers } = await this.sources.ahead(account, viewer.account);
    return { name: lost[0]!.name, handovers: handovers.filter(({ about }) => lost.some((one) => one.about === about)), parts: lost.map(({ about }) => about) };
  }
}

function duty(lost: readonly OutOfReach[]): HandoverDuty {
  const { account, name } = lost[0]!;
  const more = lost.length - mostNamed;
  return {
    title: `Hand over what ${name} had`, href: accessPaths.handover(account), urgent: true,
    text: `${lost.slice(0, mostNamed).map(({ label }) => label).join('; ')}${more > 0 ? ` and ${more} more` : ''} · they cannot open ${lost.length === 1 ? 'it' : 'them'} any more`,
  };
}

const told = ({ name, label, href }: OutOfReach): HandoverDuty => ({ title: `${name} cannot open ${label} any more`, text: 'You cover their leave: see that somebody takes over what they own there', href, urgent: true });
