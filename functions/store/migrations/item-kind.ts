/** An item as the table has it. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** What an item is, as its key tells: see the table of keys. */
export type ItemKind =
  | 'year-head'
  | 'year-event'
  | 'plan'
  | 'participant'
  | 'amendment'
  | 'amendment-part'
  | 'evaluation-head'
  | 'evaluation-standing'
  | 'submission'
  | 'event'
  | 'review'
  | 'settlement'
  | 'panel-member'
  | 'panel-entry'
  | 'money-head'
  | 'fact'
  | 'report-head'
  | 'report-chain'
  | 'report'
  | 'report-event'
  | 'run'
  | 'result'
  | 'idempotency';
