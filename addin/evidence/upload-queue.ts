import { type ApiClient, newIdempotencyKey } from '../client/api-client';
import { ApiProblem } from '../client/api-problem';
import type { EvidenceRequest, EvidenceUpload } from '../../shared/api/evidence';
import type { Digest, IdempotencyKey, ParkId, Year } from '../../shared/vocabulary/ids';
import { UploadRefused, UploadStopped } from './failures';
import { fileDigest } from './file-digest';
import { refuseUnfit } from './fit-file';
import { sendFile } from './send-file';

/** What is said of a file besides the file itself. */
export type SaidOfFile = Pick<EvidenceRequest, 'item' | 'kind' | 'document' | 'number'>;

/** A file on its way, as a page shows it. */
export interface QueuedFile {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly said: SaidOfFile;
  /** `stopped` and `failed` go on where they were: see `retry`. */
  readonly state: 'waiting' | 'reading' | 'sending' | 'confirming' | 'stopped' | 'failed';
  /** From 0 to 1. */
  readonly progress: number;
  readonly failure: unknown;
}

/** What is known of a file so far, so that going on does not start over. */
interface Passage {
  file: File;
  sha256: Digest | null;
  request: IdempotencyKey;
  upload: EvidenceUpload | null;
  sent: boolean;
  confirmation: IdempotencyKey;
}

/**
 * Files of a park that are being sent, one after the other. Each is announced, sent, confirmed; what fails or is stopped stays, and goes on where it was
 * without being chosen again. A file that is chosen again is recognised by its content. Lives as long as the session, whichever page is open.
 */
export class UploadQueue {
  #files: readonly QueuedFile[] = [];
  readonly #passages = new Map<number, Passage>();
  readonly #listeners = new Set<() => void>();
  #next = 1;
  #running: { readonly id: number; readonly abort: AbortController } | null = null;
  #added = 0;

  constructor(
    readonly api: ApiClient,
    readonly path: { readonly year: Year; readonly park: ParkId },
  ) {}

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
  files = (): readonly QueuedFile[] => this.#files;
  /** How many have come in: changes when the list of evidence has. */
  added = (): number => this.#added;

  /** Takes files for one item; several at once. What cannot be taken is in the queue as failed, and says why. */
  add(files: readonly File[], saidOf: (file: File) => SaidOfFile): void {
    for (const file of files) {
      const id = this.#next;
      this.#next += 1;
      const { name, size } = file;
      const said = saidOf(file);
      this.#passages.set(id, {
        file,
        sha256: null,
        request: newIdempotencyKey(),
        upload: null,
        sent: false,
        confirmation: newIdempotencyKey(),
      });
      this.#show([...this.#files, { id, name, size, said, state: 'waiting', progress: 0, failure: null }]);
    }
    void this.#run();
  }

  /** Goes on with a file that failed or was stopped. */
  retry(id: number): void {
    this.#change(id, { state: 'waiting', failure: null });
    void this.#run();
  }

  /** Stops a file; what was sent of it does not count. */
  stop(id: number): void {
    if (this.#running?.id === id) this.#running.abort.abort();
    else this.#change(id, { state: 'stopped' });
  }

  /** Takes a file out of the queue. */
  drop(id: number): void {
    if (this.#running?.id === id) this.#running.abort.abort();
    this.#passages.delete(id);
    this.#show(this.#files.filter((file) => file.id !== id));
  }

  #show(files: readonly QueuedFile[]) {
    this.#files = files;
    for (const listener of this.#listeners) listener();
  }
  #change(id: number, change: Partial<QueuedFile>) {
    this.#show(this.#files.map((file) => (file.id === id ? { ...file, ...change } : file)));
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    for (let next = this.#waiting(); next; next = this.#waiting()) {
      const abort = new AbortController();
      this.#running = { id: next.id, abort };
      try {
        await this.#pass(next, abort.signal);
        this.#added += 1;
        this.drop(next.id);
      } catch (failure) {
        const stopped = failure instanceof UploadStopped;
        this.#change(next.id, { state: stopped ? 'stopped' : 'failed', failure: stopped ? null : failure });
      } finally {
        this.#running = null;
      }
    }
  }
  #waiting = () => this.#files.find(({ state }) => state === 'waiting');

  async #pass({ id, said }: QueuedFile, signal: AbortSignal): Promise<void> {
    const passage = this.#passages.get(id);
    if (!passage) throw new UploadStopped();
    const { file } = passage;
    refuseUnfit(file);
    this.#change(id, { state: 'reading', progress: 0 });
    passage.sha256 ??= await fileDigest(file);
    this.#joinEarlier(id, said, passage);
    try {
      await this.#send(id, said, passage, signal);
    } catch (failure) {
      if (!(failure instanceof UploadRefused)) throw failure;
      // Once with a new form: the old one may have lain about. A file that has changed is read anew when it is tried again.
      this.#forget(passage, !failure.isStale);
      if (!failure.isStale) throw failure;
      await this.#send(id, said, passage, signal);
    }
    this.#change(id, { state: 'confirming', progress: 1 });
    await this.#confirm(passage);
  }

  /** The same file for the same item, chosen again after it failed: goes on with what was reached then. */
  #joinEarlier(id: number, { item }: SaidOfFile, passage: Passage) {
    const twin = this.#files.find(
      (file) =>
        file.id !== id &&
        (file.state === 'failed' || file.state === 'stopped') &&
        file.said.item === item &&
        this.#passages.get(file.id)?.sha256 === passage.sha256,
    );
    const earlier = twin && this.#passages.get(twin.id);
    if (!earlier) return;
    const { request, upload, sent, confirmation } = earlier;
    Object.assign(passage, { request, upload, sent, confirmation });
    this.drop(twin.id);
  }

  async #send(id: number, said: SaidOfFile, passage: Passage, signal: AbortSignal): Promise<void> {
    const { file, sha256, request } = passage;
    if (!sha256) throw new RangeError('a file is read before it is sent');
    if (signal.aborted) throw new UploadStopped();
    this.#change(id, { state: 'sending' });
    const body = { ...said, name: file.name, size: file.size, sha256 };
    try {
      passage.upload ??= await this.api.call('requestEvidence', { path: this.path, body, key: request });
    } catch (failure) {
      // It was answered: what is tried next is something new.
      if (failure instanceof ApiProblem) this.#forget(passage, false);
      throw failure;
    }
    const { form } = passage.upload;
    if (passage.sent || !form) return;
    const onProgress = (sent: number, total: number) =>
      this.#change(id, { progress: total > 0 ? Math.min(1, sent / total) : 0 });
    await sendFile({ form, file, onProgress, signal });
    passage.sent = true;
  }

  async #confirm(passage: Passage): Promise<void> {
    const { upload, confirmation } = passage;
    if (!upload) throw new RangeError('a file is announced before it is confirmed');
    try {
      await this.api.call('confirmEvidence', {
        path: { ...this.path, evidence: upload.id },
        body: {},
        key: confirmation,
      });
    } catch (failure) {
      if (failure instanceof ApiProblem) this.#forget(passage, true);
      throw failure;
    }
  }

  #forget(passage: Passage, alsoContent: boolean) {
    passage.upload = null;
    passage.sent = false;
    passage.request = newIdempotencyKey();
    passage.confirmation = newIdempotencyKey();
    if (alsoContent) passage.sha256 = null;
  }
}

const queues = new WeakMap<ApiClient, Map<string, UploadQueue>>();
/** The queue of a session for a park and year. */
export const uploadQueueOf = (api: ApiClient, path: UploadQueue['path']): UploadQueue => {
  const ofSession = queues.get(api) ?? new Map<string, UploadQueue>();
  queues.set(api, ofSession);
  const name = `${path.year}/${path.park}`;
  const queue = ofSession.get(name) ?? new UploadQueue(api, path);
  ofSession.set(name, queue);
  return queue;
};
