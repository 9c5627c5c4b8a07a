import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The SDK repeats a call once, for a connection that broke; waiting for a busy database is the store's own business. Milliseconds are far below what a function has. */
const PATIENCE = { maxAttempts: 2, requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000 } };

/** A client of the DynamoDB of the region that the function runs in; with an endpoint, of that one, under credentials that mean nothing. */
export const connect = (endpoint?: string): DynamoDBClient =>
  new DynamoDBClient(
    endpoint === undefined
      ? PATIENCE
      : { ...PATIENCE, endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
  );
