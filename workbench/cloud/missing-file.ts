// Not by its class: what Node itself throws is no Error of the realm that a test runs in.
const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Whether reading failed because there is no such file or folder. */
export const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT');

/** Whether writing failed because there is such a file already. */
export const isThere = (error: unknown): boolean => hasCode(error, 'EEXIST');
