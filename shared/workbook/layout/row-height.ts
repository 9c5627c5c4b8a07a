/** A text in a cell, for the height that it takes: the width is that of the cell or of its merge, in characters of the default font. */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
}

/** Points of one character of the default font, the unit of column widths (7 pixels at 96 dpi). */
const WIDTH_UNIT = 5.25;
/** What a cell keeps free to the left and right of its text, in points. */
const SIDE_PADDING = 5;
const LINE_SPACING = 1.42;
const VERTICAL_PADDING = 6;
/** Excel's limit. */
const MAX_HEIGHT = 409;

const isWide = (character: string) => (character.codePointAt(0) ?? 0) > 0x2000;
const advance = (character: string, size: number) => (isWide(character) ? size : size * 0.56);

const lines = ({ text, width, size }: WrappedText): number => {
  const room = width * WIDTH_UNIT - SIDE_PADDING;
  let total = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    total += 1;
    for (const character of paragraph) {
      const next = advance(character, size);
      if (used + next > room) {
        total += 1;
        used = 0;
      }
      used += next;
    }
  }
  return total;
};

/**
 * Height in points of a row in which every one of these texts is seen whole. Computed, because Excel fits no row to merged cells,
 * and a file is shown before anything could fit it.
 */
export const rowHeight = (texts: readonly WrappedText[], least = 0): number => {
  const needed = texts.map((wrapped) => lines(wrapped) * wrapped.size * LINE_SPACING + VERTICAL_PADDING);
  return Math.min(MAX_HEIGHT, Math.ceil(Math.max(least, ...needed)));
};
