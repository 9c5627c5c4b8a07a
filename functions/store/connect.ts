import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A client of the DynamoDB of the region that the function runs in; with an endpoint, of that one, under credentials that mean nothing. */
export const connect = (endpoint?: string): DynamoDBClient =>
  new DynamoDBClient(
    endpoint === undefined
      ? {}
      : { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
  );
