import type { EvidenceStore } from './evidence-store';

/** An evidence store that is loaded when it is first needed: most requests have nothing to do with files. */
export const lateEvidenceStore = (load: () => Promise<EvidenceStore>): EvidenceStore => {
  let loading: Promise<EvidenceStore> | undefined;
  const store = () => (loading ??= load());
  return {
    createUpload: async (...of) => (await store()).createUpload(...of),
    head: async (...of) => (await store()).head(...of),
    keep: async (...of) => (await store()).keep(...of),
    createDownload: async (...of) => (await store()).createDownload(...of),
  };
};
