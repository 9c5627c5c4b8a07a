import type { Key } from './kind';

/** What is written under an id of its own before anything points at it (see `kinds.ts`): the partitions and sort keys, each with the id. */
const ATTEMPTS: readonly RegExp[] = [
  /^(PLAN#\d{4}#[^# ]+) /,
  /^(RUN#\d{4}#[^# ]+)[# ]/,
  /^(PUBLICATION#\d{4}#[^# ]+)[# ]/,
  /^(ANCHOR#\d{4}#[^# ]+) /,
  /^(TENANTS#\d{4}#[^# ]+#[^# ]+) /,
];
const CODE = /^CODES#(\d{4})#\d+ [^# ]+#([^# ]+)#([^# ]+)$/;
const OF_NO_TRAIL = /^(KEY#|EVALUATION#\S+ UPLOAD#|PUBLISHING LAST$)/;
const text = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** The attempt at writing something that an item belongs to, by its key: a revision of a plan or of a list of tenants, a run, a publication. Null for what is written at once. */
export const attemptOf = (key: Key): string | null => {
  const code = CODE.exec(text(key));
  if (code) return `TENANTS#${code[1] ?? ''}#${code[2] ?? ''}#${code[3] ?? ''}`;
  for (const pattern of ATTEMPTS) {
    const attempt = pattern.exec(text(key))?.[1];
    if (attempt !== undefined) return attempt;
  }
  return null;
};

/** Whether an item is of no trail: what was answered to a request, files that are still to come, and which publication has begun last. */
export const isOfNoTrail = (key: Key): boolean => OF_NO_TRAIL.test(text(key));
