/** What the ledger calls the acts of this module, and how the history says them. */
export const trainingActs = {
  'training.viewed': 'looked at their own training',
  'training.expiring.viewed': 'looked at whose training expires',
  'training.person.viewed': 'looked at the training of a colleague',
  'training.record.viewed': 'looked at a training record',
  'training.record.started': 'began a training record',
  'training.recorded': 'recorded a completed training',
  'training.confirmed': 'confirmed a training record',
  'training.set-aside': 'set a training record aside',
  'training.requirements.viewed': 'looked at which training is required',
  'training.course.added': 'added a training course',
  'training.course.viewed': 'looked at a training course',
  'training.course.retired': 'retired a training course',
  'training.course.returned': 'put a retired training course back on the list',
  'training.required': 'made a training course required',
  'training.requirement.ended': 'ended the requirement of a training course',
} as const;
