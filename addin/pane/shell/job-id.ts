/** The jobs of the pane, by name. */
export type JobId =
  | 'work'
  | 'filling'
  | 'evidence'
  | 'review'
  | 'panel'
  | 'plan'
  | 'progress'
  | 'settlement'
  | 'grading'
  | 'consolidation'
  | 'closing'
  | 'money'
  | 'history'
  | 'recognition'
  | 'roster'
  | 'tenants'
  | 'months';
