import type { Minutes } from '../../shared/evaluation/procedure/meeting';
import type { Year } from '../../shared/vocabulary/ids';
import { type ApiClient, newIdempotencyKey } from '../client/api-client';
import { UploadRefused } from './failures';
import { fileDigest } from './file-digest';
import { refuseUnfit } from './fit-file';
import { sendFile } from './send-file';

export interface SendingMinutes {
  readonly api: ApiClient;
  readonly year: Year;
  readonly file: File;
  /** Told how much of it has gone out, from 0 to 1. */
  readonly onProgress: (progress: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends the minutes of a meeting: announced, and sent unless they are kept already. They count once a decision names them as they are answered here.
 * @throws FileUnfit, FileUnreadable, UploadCut, UploadRefused, UploadStopped, and as the client does
 */
export const sendMinutes = async ({ api, year, file, onProgress, signal }: SendingMinutes): Promise<Minutes> => {
  refuseUnfit(file, '会议纪要');
  const minutes = { name: file.name, size: file.size, sha256: await fileDigest(file) };
  const send = async () => {
    const { form } = await api.call('requestMinutes', { path: { year }, body: minutes, key: newIdempotencyKey() });
    if (!form) return;
    await sendFile({ form, file, onProgress: (sent, total) => onProgress(total > 0 ? sent / total : 0), signal });
  };
  try {
    await send();
  } catch (failure) {
    if (!(failure instanceof UploadRefused && failure.isStale)) throw failure;
    // Once with a new form: the line was so slow that the first one has expired.
    await send();
  }
  return minutes;
};
