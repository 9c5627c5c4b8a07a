import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { unmarshall } from '@aws-sdk/util-dynamodb';

const client = new S3Client({});
const uses = [GetObjectCommand, PutObjectCommand, unmarshall];

/** A function on a stream that does nothing with the same SDK. */
export const handler = async () => ({ batchItemFailures: [], client: client.constructor.name, uses: uses.length });
