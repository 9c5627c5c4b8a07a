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
  | 'evidence'
  | 'upload'
  | 'panel-member'
  | 'panel-entry'
  | 'money-head'
  | 'fact'
  | 'tenants-head'
  | 'tenants-version'
  | 'tenants-part'
  | 'tenant-code'
  | 'run'
  | 'result'
  | 'application-head'
  | 'application-fact'
  | 'registered-park'
  | 'idempotency';
