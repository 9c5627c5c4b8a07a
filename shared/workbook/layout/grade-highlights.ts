import { STAGE_WORDS, type Stage } from '../../vocabulary/stages';
import type { ProposedGrade } from '../../regulation/grades';
import type { Area, SheetLayout } from './layout';

type Highlights = SheetLayout['highlights'];
interface Colors {
  readonly fill: string;
  readonly color: string;
}

/** The tones that Excel itself offers for good, neutral and bad, and two calm ones. */
export const TONES = {
  good: { fill: '#C6EFCE', color: '#006100' },
  neutral: { fill: '#FFEB9C', color: '#7F6000' },
  bad: { fill: '#FFC7CE', color: '#9C0006' },
  info: { fill: '#DDEBF7', color: '#1F4E79' },
  absent: { fill: '#EDEDED', color: '#595959' },
} as const satisfies Record<string, Colors>;

/** 合格 has none: it is the ordinary case. */
const GRADE_COLORS: Partial<Readonly<Record<ProposedGrade, Colors>>> = {
  优秀: TONES.good,
  不合格: TONES.bad,
  待定: TONES.neutral,
};
const STAGE_COLORS: Partial<Readonly<Record<Stage, Colors>>> = {
  'not-submitted': TONES.absent,
  absent: TONES.absent,
  submitted: TONES.info,
  returned: TONES.neutral,
  settled: TONES.good,
  published: TONES.good,
};

const byWords = (area: Area, cell: string, colors: readonly (readonly [string, Colors])[]): Highlights =>
  colors.map(([words, tone]) => ({ area, when: { formula: `${cell}="${words}"` }, ...tone }));

/**
 * Conditional colours of an area by the grade that a cell shows.
 * @param gradeCell the cell with the grade as the area's first cell sees it, for example $Y6
 */
export const gradeHighlights = (area: Area, gradeCell: string): Highlights =>
  byWords(area, gradeCell, Object.entries(GRADE_COLORS));

/** Conditional colours of an area by the stage that a cell shows in words. */
export const stageHighlights = (area: Area, stageCell: string): Highlights =>
  byWords(
    area,
    stageCell,
    Object.entries(STAGE_COLORS).map(([stage, tone]) => [STAGE_WORDS[stage as Stage], tone]), // the keys of the table just above
  );

/** Greys out the cells of a row whose stage cell says that nothing was submitted. */
export const notSubmittedHighlight = (area: Area, stageCell: string): Highlights =>
  byWords(area, stageCell, [[STAGE_WORDS['not-submitted'], TONES.absent]]);

/** Conditional colours of differences: scores that were put up, and scores that were put down. */
export const differenceHighlights = (area: Area, firstCell: string): Highlights => [
  { area, when: { formula: `AND(ISNUMBER(${firstCell}),${firstCell}>0)` }, ...TONES.good },
  { area, when: { formula: `AND(ISNUMBER(${firstCell}),${firstCell}<0)` }, ...TONES.bad },
];
