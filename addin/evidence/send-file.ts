import type { UploadForm } from '../../shared/api/evidence';
import { UploadCut, UploadRefused, UploadStopped } from './failures';

/** How long a file may take, in milliseconds: 20 MB over a slow line. */
const LONGEST = 20 * 60 * 1000;

export interface Sending {
  readonly form: UploadForm;
  readonly file: File;
  /** Told how many bytes of the form have gone out, and of how many. */
  readonly onProgress: (sent: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file with its form to where it is kept. By XMLHttpRequest, which alone tells how far a request has got.
 * @throws UploadCut, UploadRefused, UploadStopped
 */
export const sendFile = ({ form, file, onProgress, signal }: Sending): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new UploadStopped());
      return;
    }
    const body = new FormData();
    for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
    // Last: what stands behind the file is not looked at.
    body.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', form.url);
    request.timeout = LONGEST;
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else if (request.status >= 500) reject(new UploadCut(file.name));
      else reject(new UploadRefused(file.name, request.status === 403));
    };
    request.onerror = () => reject(new UploadCut(file.name));
    request.ontimeout = () => reject(new UploadCut(file.name));
    request.onabort = () => reject(new UploadStopped());
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
