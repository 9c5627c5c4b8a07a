import type { CellStyle } from './layout';

/** Colours with a meaning, the same on every sheet. */
export const COLORS = {
  /** What is to be filled in. */
  input: '#FFF9DB',
  /** What the system computes or knows. */
  computed: '#F3F6FA',
  faint: '#7F7F7F',
  header: '#E7EEF5',
} as const;

const song = (size: number, bold = false) => ({ name: '宋体', size, bold }) as const;
const middle = { vertical: 'middle' } as const;
const boxed = { ...middle, border: 'thin', wrap: true } as const;

/** Sizes of print that row heights are computed from, in points. */
export const BODY_SIZE = 10.5;
export const SMALL_SIZE = 9;

/** The looks of the official form, printed in 宋体 and 黑体. Text that people fill in is formatted as text, so that 1-2 stays what it is. */
export const STYLES = {
  annex: { ...middle, font: { name: '黑体', size: 16 } },
  title: { ...middle, font: song(18, true), horizontal: 'center', wrap: true },
  parkName: { ...middle, font: song(14, true), horizontal: 'center' },
  caption: { ...middle, font: song(11), horizontal: 'right' },
  identity: { ...middle, font: song(11, true), horizontal: 'left', border: 'thin' },
  identityInput: {
    ...middle,
    font: song(11, true),
    horizontal: 'left',
    border: 'thin',
    fill: COLORS.input,
    numberFormat: '@',
  },
  yearInput: { ...middle, font: song(11, true), horizontal: 'left', border: 'thin', fill: COLORS.input },
  header: { ...boxed, font: song(BODY_SIZE, true), horizontal: 'center' },
  systemHeader: { ...boxed, font: song(BODY_SIZE, true), horizontal: 'center', fill: COLORS.header },
  center: { ...boxed, font: song(BODY_SIZE), horizontal: 'center' },
  left: { ...boxed, font: song(BODY_SIZE), horizontal: 'left' },
  strong: { ...boxed, font: song(BODY_SIZE, true), horizontal: 'center' },
  scoreInput: { ...boxed, font: song(12, true), horizontal: 'center', fill: COLORS.input },
  scoreTotal: { ...boxed, font: song(12, true), horizontal: 'center' },
  computedScore: { ...boxed, font: song(BODY_SIZE), horizontal: 'center', fill: COLORS.computed },
  computedText: { ...boxed, font: song(SMALL_SIZE), horizontal: 'left', fill: COLORS.computed },
  check: { ...boxed, font: { ...song(SMALL_SIZE), color: '#C00000' }, horizontal: 'left' },
  numberInput: { ...boxed, font: song(11), horizontal: 'right', fill: COLORS.input },
  countInput: { ...boxed, font: song(11), horizontal: 'right', fill: COLORS.input, numberFormat: '#,##0' },
  choiceInput: { ...boxed, font: song(11), horizontal: 'center', fill: COLORS.input },
  textInput: { ...boxed, font: song(BODY_SIZE), horizontal: 'left', fill: COLORS.input, numberFormat: '@' },
  knownNumber: { ...boxed, font: song(11), horizontal: 'right', fill: COLORS.computed },
  hint: { ...boxed, font: song(SMALL_SIZE), horizontal: 'left' },
  note: { ...middle, font: song(SMALL_SIZE), horizontal: 'left', wrap: true },
  faint: { ...middle, font: { ...song(SMALL_SIZE), color: COLORS.faint }, horizontal: 'left' },
} as const satisfies Record<string, CellStyle>;
