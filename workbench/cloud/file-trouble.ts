/** What the system says of a file or a folder that cannot be used as it was named. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '不是文件夹，或者路径中有一段不是文件夹',
  EISDIR: '是文件夹，不是文件',
  EEXIST: '已有同名的文件，不是文件夹',
  EACCES: '没有读写的权限',
  EPERM: '没有读写的权限',
  EROFS: '所在的磁盘只能读取，不能写入',
  ENOSPC: '所在的磁盘已满',
  ENAMETOOLONG: '名称过长',
  ELOOP: '是指向自身的链接',
};

/** In words, what is wrong with a file or a folder that a command was to read or write; null for any other failure. What was thrown because of such a failure is asked for that. */
export const fileTrouble = (error: unknown): string | null => {
  // Not by its class: what Node itself throws is no Error of the realm that a test runs in.
  if (typeof error !== 'object' || error === null) return null;
  const { code, path, cause } = error as { readonly code?: unknown; readonly path?: unknown; readonly cause?: unknown };
  const words = typeof code === 'string' && Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  if (words === undefined) return cause === undefined ? null : fileTrouble(cause);
  return typeof path === 'string' ? `${path}：${words}` : words;
};
