import { createHash } from 'node:crypto';
import { SignCommand, type KMSClient } from '@aws-sdk/client-kms';
import { awsCall } from '../aws/aws-call';
import { serviceFailure } from '../aws/service-failure';
import { SigningUnavailable } from './failures';
import type { Signer } from './signer';

/** Signs with a key of KMS (ECC_NIST_P256), which never leaves it. `key`: its ARN. */
export const kmsSigner = (client: KMSClient, key: string): Signer => ({
  async sign(text) {
    // The digest: KMS takes no text of more than 4 KB.
    const Message = createHash('sha256').update(text).digest();
    const asked = { KeyId: key, Message, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' } as const;
    try {
      const { KeyId, Signature } = await awsCall('Sign', () => client.send(new SignCommand(asked)));
      return { key: KeyId ?? key, signature: Buffer.from(Signature ?? []).toString('base64') };
    } catch (error) {
      throw serviceFailure(error) === 'passing' ? new SigningUnavailable(error) : error;
    }
  },
});
