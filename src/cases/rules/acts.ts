/** What the ledger calls the acts of this module, and how the history says them. */
export const caseActs = {
  'case.opened': 'opened the case',
  'case.viewed': 'looked at the case',
  'case.notes.viewed': 'looked at the notes',
  'case.note.started': 'began a note',
  'case.note.added': 'added a note',
  'case.note.corrected': 'corrected a note',
  'case.history.viewed': 'looked at the history',
  'case.team.viewed': 'looked at the team',
  'case.team.joined': 'added somebody to the team',
  'case.team.left': 'ended somebody’s place on the team',
  'case.participant.added': 'named somebody in the case',
  'case.linked': 'linked another case',
  'case.step.added': 'added a next step',
  'case.step.viewed': 'looked at a next step',
  'case.step.settled': 'settled a next step',
  'case.listed': 'looked at a list of cases',
} as const;
