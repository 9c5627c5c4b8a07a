/** A storage that never stops the work: one that is full, switched off or not allowed in a framed page is as good as empty. */
export interface QuietStorage {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
}

const quietly = <Value>(action: () => Value): Value | null => {
  try {
    return action();
  } catch {
    return null;
  }
};

/**
 * The browser's storage of this computer. Excel on the web shares it between the pages around us, and says in `partition` (Office.context.partitionKey) how to keep ours apart.
 * `open` is called each time: merely touching localStorage throws where it is not allowed.
 */
export const quietStorage = (
  open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  partition = '',
): QuietStorage => {
  const full = (key: string) => `${partition}yuanping:${key}`;
  return {
    read: (key) => quietly(() => open().getItem(full(key))),
    write: (key, value) => void quietly(() => open().setItem(full(key), value)),
    remove: (key) => void quietly(() => open().removeItem(full(key))),
  };
};

/** This add-in's storage, in every runtime of it. Only after Office is ready. */
export const addinStorage = (): QuietStorage => quietStorage(() => localStorage, Office.context.partitionKey);

/** JSON text as a value; null where it is none. */
export const storedJson = (text: string | null): unknown =>
  text === null ? null : quietly((): unknown => JSON.parse(text));
