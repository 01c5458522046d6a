/** What somebody may be asked about a text before it is saved. They take it back, or tick that it is otherwise: the tick is in the ledger, the text is not. */
export interface Question {
  /** Of the box that is ticked, with the fields it was ticked for; and of the word that the ledger keeps. */
  name: string;
  raisedBy: (text: string) => boolean;
  problem: string;
  label: string;
  answer: string;
  hint: string;
}

/** A question that a text raised, and whether its writer answered it. */
export interface Raised { question: Question; answered: boolean }

/** Beside what was typed, so that the field shows it again wherever the page is made; no form can send it. */
export const raised = Symbol('raised');
