/**
 * As much of a browser's XMLHttpRequest as sending a file asks for, over Node's own fetch: what is sent and answered is real, progress is told once at the end.
 * Answers what undoes it.
 */
export const withXmlHttpRequest = (): (() => void) => {
  class Request {
    status = 0;
    timeout = 0;
    upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null } = { onprogress: null };
    onload: (() => void) | null = null;
    onerror: (() => void) | null = null;
    onabort: (() => void) | null = null;
    #url = '';
    readonly #abort = new AbortController();
    open(_: string, url: string) {
      this.#url = url;
    }
    abort() {
      this.#abort.abort();
    }
    send(body: FormData) {
      fetch(this.#url, { method: 'POST', body, signal: this.#abort.signal }).then(
        ({ status }) => {
          this.status = status;
          this.upload.onprogress?.({ loaded: 1, total: 1 });
          this.onload?.();
        },
        () => (this.#abort.signal.aborted ? this.onabort : this.onerror)?.(),
      );
    }
  }
  Object.assign(globalThis, { XMLHttpRequest: Request });
  return () => {
    Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
  };
};
