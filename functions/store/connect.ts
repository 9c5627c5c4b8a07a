import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The SDK repeats a call once, for a connection that broke; waiting for a busy database is the store's own business. */
const maxAttempts = 2;

/** A client of the DynamoDB of the region that the function runs in; with an endpoint, of that one, under credentials that mean nothing. */
export const connect = (endpoint?: string): DynamoDBClient =>
  new DynamoDBClient(
    endpoint === undefined
      ? { maxAttempts }
      : { maxAttempts, endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
  );
