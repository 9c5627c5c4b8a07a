import type { FindingText } from '../../assessment/findings/describe-finding';
import { cellAddress } from './a1-reference';
import type { Area, SheetLayout } from './layout';
import { COLORS } from './sheet-styles';

/** What the 校验 column says where nothing was found. */
export const NOTHING_FOUND = '无误';

/** Takes the red, which is for findings, off the cells of a 校验 column that say there are none. */
export const nothingFoundHighlight = (area: Area): SheetLayout['highlights'][number] => ({
  area,
  when: { formula: `${cellAddress(area.row, area.column)}="${NOTHING_FOUND}"` },
  fill: '#FFFFFF',
  color: COLORS.faint,
});

/** What the 校验 column of a row says of a finding: the column's own name, which stands in 「」 where it is, and what is wrong. */
export const wordsInRow = ({ where, what }: Pick<FindingText, 'where' | 'what'>): string =>
  `${where.replace(/^.*「|」$/g, '')}：${what}`;
