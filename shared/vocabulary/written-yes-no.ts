/** How people write 是 and 否 in a cell. */
export interface WrittenYesNo {
  readonly answer: boolean;
  /**
   * `word`: the answer itself, or a value that is one. `mark`: a tick or a cross. `having`: 有 or 无, which answers where something is there or not.
   * `meant`: everything else that people write for it and mean nothing else by: to be put right, not taken as it is.
   */
  readonly as: 'word' | 'mark' | 'having' | 'meant';
}

/** ☒ is not among them: some tick a box with it, others cross one out. */
const WRITTEN: readonly (readonly [WrittenYesNo['as'], boolean, readonly string[]])[] = [
  ['word', true, ['是', 'true']],
  ['word', false, ['否', 'false']],
  ['mark', true, ['√', '✓', '✔', '☑', '✅']],
  ['mark', false, ['×', '✗', '✘', '❌']],
  ['having', true, ['有']],
  ['having', false, ['无', '没有']],
  ['meant', true, ['是的', '对', '对的', 'y', 'yes', '1', '已进入', '进入']],
  ['meant', false, ['不是', '错', '非', 'n', 'no', '0', 'x', '未', '未进入', '-', '—', '/']],
];
const BY_WRITING: ReadonlyMap<string, WrittenYesNo> = new Map(
  WRITTEN.flatMap(([as, answer, writings]) => writings.map((writing) => [writing, { answer, as }] as const)),
);
/** Makes the look of a symbol one of letters or of a picture. */
const SELECTORS = /[\ufe0e\ufe0f]/g;

/** Reads 是 or 否, however it is written; null where it could mean something else. */
export const writtenYesNo = (value: string | number | boolean): WrittenYesNo | null =>
  BY_WRITING.get(String(value).normalize('NFKC').replace(SELECTORS, '').trim().toLowerCase()) ?? null;
