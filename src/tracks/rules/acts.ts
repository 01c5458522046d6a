/** What the ledger calls the acts of this module, and how the history says them. */
export const trackActs = {
  'track.listed': 'looked at own suicide protocol tracks',
  'track.viewed': 'read a suicide protocol track',
  'track.entry.added': 'wrote in a suicide protocol track',
  'track.entry.corrected': 'corrected an entry of a suicide protocol track',
  'track.members.viewed': 'looked at the members of a suicide protocol track',
  'track.member.named': 'named a member of a suicide protocol track',
  'track.member.released': 'released a member of a suicide protocol track',
  'track.subject.named': 'wrote down whom a suicide protocol track is about',
  'track.lead.changed': 'gave the lead of a suicide protocol track to a colleague',
  'track.leaderless.listed': 'looked for suicide protocol tracks that nobody can open',
  'track.ending.viewed': 'looked at a suicide protocol track to end it',
  'track.ended': 'ended a suicide protocol track',
  'track.opened': 'opened a suicide protocol track',
  'track.relied-on': 'wrote why a suicide protocol track that ended still serves the reopened case',
  'track.linked': 'linked a suicide protocol track with the case',
  'case.tracks.viewed': 'looked at whether there is a suicide protocol track',
} as const;
