/** Where copies of trail entries are kept that nobody can change: written once, never overwritten. */
export interface AuditStore {
  /** Keeps a text under a name. Answers `other-content` where something else is kept under it already, which stays; the same text again is `kept`. */
  readonly keep: (name: string, text: string) => Promise<'kept' | 'other-content'>;
}
