/** The one table, without its name: what creates it here and in the cloud reads this. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttlAttribute: 'ttl',
  billing: 'PAY_PER_REQUEST',
  /** What the function on the stream needs to see of each change. */
  stream: 'NEW_IMAGE',
} as const;
