import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { longestCall, patience } from '../../aws/patience';

/** Milliseconds for one request: far more than DynamoDB takes, far less than a function has. */
const REQUEST = 3_000;
/** The longest that one call takes, in milliseconds. */
export const LONGEST_CALL = longestCall(REQUEST);

/** A client of the DynamoDB of the region that the function runs in; with an endpoint, of that one, under credentials that mean nothing. `request`: milliseconds for one. */
export const connect = (endpoint?: string, request = REQUEST): DynamoDBClient =>
  new DynamoDBClient(
    endpoint === undefined
      ? patience(request)
      : {
          ...patience(request),
          endpoint,
          region: 'local',
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        },
  );
