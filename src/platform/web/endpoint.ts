import { SetMetadata } from '@nestjs/common';

/** What a route declares about itself. A route without this keeps the application from starting. */
export interface EndpointFacts {
  /** The verb of the capability table that some seat of the viewer must hold; `signed-in` for everyone with an account. */
  needs: string;
  /** The ledger act that this route writes: for a page its view, for a form the change. Absent only where nothing of a case is shown. */
  records?: string;
  /** The template, and so the view model. */
  renders?: string;
  /** Not even a view is recorded: where the time of a view would betray who a confidential reporter is, and nothing of a case is shown. */
  quiet?: true;
  /** Open to people who are not signed in. */
  public?: true;
}

export const ENDPOINT = 'waypost:endpoint';

export const Endpoint = (facts: EndpointFacts) => SetMetadata(ENDPOINT, facts);
