/** The one table, without its name: what creates it here and in the cloud reads this. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttlAttribute: 'ttl',
  billing: 'PAY_PER_REQUEST',
} as const;
