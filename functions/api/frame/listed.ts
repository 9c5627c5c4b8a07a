/** Names in one sentence at most. */
const SHOWN = 10;

/** Names as a sentence lists them; a long list is cut short and counted (`unit` says in what). */
export const listed = (names: readonly string[], unit = '项'): string =>
  names.slice(0, SHOWN).join('、') + (names.length > SHOWN ? `等${names.length}${unit}` : '');
