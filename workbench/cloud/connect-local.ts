import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { connect } from '../../functions/store/table/connect';

/** Milliseconds for one request: what a machine does that is busy with other things takes its time, and is not silent. */
const REQUEST = 120_000;

/** A client of a database that runs on this machine. */
export const connectLocal = (endpoint: string): DynamoDBClient => connect(endpoint, REQUEST);
