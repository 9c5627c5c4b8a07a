import { showing, struck } from '../../cases/seen-list';
import type { Cell } from './draft-sheet';

/** A number, and how it may stand in a cell that nobody reads for sure. */
export const DOUBTFUL: readonly { readonly name: string; readonly of: (number: number) => Cell }[] = [
  { name: 'struck through', of: (number) => struck(number) },
  { name: 'struck in part', of: (number) => struck(`${String(number + 1)}${String(number)}`, true) },
  { name: 'shown as a date', of: (number) => showing(number, '3月4日', 'm"月"d"日"') },
  { name: 'shown as per cent', of: (number) => showing(number / 100, `${String(number)}%`, '0%') },
  { name: 'shown as a text', of: (number) => showing(number, String(number + 1), `"${String(number + 1)}"`) },
  { name: 'hidden by its format', of: (number) => showing(number, '', ';;;') },
  { name: 'rounded', of: (number) => showing(number + 0.4, String(number), '0') },
  { name: 'scaled', of: (number) => showing(number * 10_000, String(number), '0!.0,') },
  { name: 'in the colour of its ground', of: (number) => ({ holds: number, look: { unseen: true } }) },
  { name: 'with more words', of: (number) => `约${String(number)}` },
  { name: 'two numbers', of: (number) => `${String(number)}或${String(number + 1)}` },
];
/** How it may stand where everybody reads it. */
export const PLAIN: readonly { readonly name: string; readonly of: (number: number) => Cell }[] = [
  { name: 'with decimals', of: (number) => showing(number, number.toFixed(2), '0.00') },
  {
    name: 'in groups of three',
    of: (number) => showing(number, String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ','), '#,##0'),
  },
];
