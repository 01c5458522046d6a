/** What the ledger calls the acts around the tasks of a protocol, and how the history says them. */
export const taskActs = {
  'task.listed': 'looked at the tasks of the protocol',
  'task.started': 'opened the form of a task',
  'task.recorded': 'recorded what was done about a task, or checked it',
} as const;
