/** What the ledger calls the acts of this module, and how the history says them. */
export const accessActs = {
  'session.began': 'signed in',
  'session.ended': 'signed out',
  'access.refused': 'was refused',
  'account.created': 'made an account',
  'account.listed': 'looked at the list of accounts',
  'account.started': 'began an account',
  'account.opened': 'looked at an account',
  'account.password.set': 'set a new password for an account',
  'seat.given': 'gave a seat',
  'seat.ended': 'ended a seat',
  'unsent.viewed': 'saw a form that was not sent yet',
  'form.returned': 'sent a form that needed mending, and saw it again',
} as const;
