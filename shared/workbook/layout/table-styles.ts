import { TIME_FORMAT } from '../../vocabulary/beijing-time';
import type { CellStyle } from './layout';
import { COLORS, STYLES } from './sheet-styles';

/** Number format of a difference: its sign is what is looked for. */
const DIFFERENCE_FORMAT = '+0.00####;-0.00####;0';

/** The looks that all tables share. */
export const TABLE_STYLES = {
  title: STYLES.title,
  /** For a table that is wider than the screen: its title is seen wherever it is scrolled to. */
  leftTitle: { ...STYLES.title, horizontal: 'left' },
  note: STYLES.note,
  header: STYLES.systemHeader,
  key: STYLES.faint,
  name: STYLES.left,
  text: { ...STYLES.hint, horizontal: 'left' },
  center: STYLES.center,
  score: STYLES.center,
  difference: { ...STYLES.center, numberFormat: DIFFERENCE_FORMAT },
  total: STYLES.strong,
  money: STYLES.center,
  time: { ...STYLES.center, numberFormat: TIME_FORMAT },
  summary: { ...STYLES.strong, fill: COLORS.computed, numberFormat: '0.00' },
  moneySummary: { ...STYLES.strong, fill: COLORS.computed },
} as const satisfies Record<string, CellStyle>;
export type TableStyle = keyof typeof TABLE_STYLES;
