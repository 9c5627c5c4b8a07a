const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;
const one = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

/** A size in bytes as people say it: 1.5 MB, 320 KB; never 0. */
export const sizeText = (bytes: number): string =>
  bytes >= MEGABYTE
    ? `${one.format(bytes / MEGABYTE)} MB`
    : `${one.format(Math.max(1, Math.round(bytes / KILOBYTE)))} KB`;
