import type { GRADES, UNDECIDED } from '../regulation/grades';
import type { Area, SheetLayout } from './layout';

/** What stands in place of a grade while a park has submitted nothing. */
export const NOT_SUBMITTED = '未提交';
type Shown = (typeof GRADES)[number] | typeof UNDECIDED | typeof NOT_SUBMITTED;

const NOT_SUBMITTED_COLORS = { fill: '#EDEDED', color: '#595959' };
/** Colours of a grade, in the tones that Excel itself offers for good, neutral and bad. 合格 has none: it is the ordinary case. */
const GRADE_COLORS: Partial<Readonly<Record<Shown, { readonly fill: string; readonly color: string }>>> = {
  优秀: { fill: '#C6EFCE', color: '#006100' },
  不合格: { fill: '#FFC7CE', color: '#9C0006' },
  待定: { fill: '#FFEB9C', color: '#7F6000' },
  未提交: NOT_SUBMITTED_COLORS,
};

/**
 * Conditional colours of an area by the grade that a cell shows.
 * @param gradeCell the cell with the grade as the area's first cell sees it, for example $Y6
 */
export const gradeHighlights = (area: Area, gradeCell: string): SheetLayout['highlights'] =>
  Object.entries(GRADE_COLORS).map(([grade, colors]) => ({
    area,
    when: { formula: `${gradeCell}="${grade}"` },
    ...colors,
  }));

/** Greys out the cells of a row whose grade cell says that nothing was submitted. */
export const notSubmittedHighlight = (area: Area, gradeCell: string): SheetLayout['highlights'][number] => ({
  area,
  when: { formula: `${gradeCell}="${NOT_SUBMITTED}"` },
  ...NOT_SUBMITTED_COLORS,
});
