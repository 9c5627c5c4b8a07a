import { KMSClient } from '@aws-sdk/client-kms';
import { patience } from '../aws/patience';
import { kmsSigner } from './kms-signer';
import type { Signer } from './signer';

/** The signer with a key of KMS in the region that the function runs in. Milliseconds for one request: a signature takes some ten. */
export const connectSigner = (key: string): Signer => kmsSigner(new KMSClient(patience(3_000)), key);
