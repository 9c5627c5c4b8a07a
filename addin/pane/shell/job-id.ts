/** The jobs of the pane, by name. */
export type JobId =
  | 'work'
  | 'filling'
  | 'review'
  | 'panel'
  | 'plan'
  | 'progress'
  | 'settlement'
  | 'grading'
  | 'consolidation'
  | 'closing'
  | 'money'
  | 'months'
  | 'history';
