import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { ItemRemark } from '../../../shared/api/review';
import { isStillBlank } from '../../../shared/assessment/findings/blank-score';
import type { PlanFigures } from '../../../shared/assessment/findings/check-reported';
import type { Readings } from '../../../shared/regulation/readings';
import { itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import { checkReading, type CheckedReading } from '../../../shared/workbook/submission/reading/check-reading';
import { readSubmission } from '../../../shared/workbook/submission/reading/read-submission';
import type { ReadFor } from '../../../shared/workbook/reading/titles';
import type { NothingRead, WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { askedFindings, checkTexts, marksOf, quietly, returnedFindings } from '../marks/mark';
import { MOST_ASKED } from '../workbook/mark-memory';
import type { Asking } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { mayHoldScores } from '../../../shared/workbook/submission/reading/may-hold-scores';
import { checkFilledForm, readFilledForm, type FormMarks } from '../filled/check-form';
import { SCORING_PLACE } from './scoring-place';

/** What a workbook is checked against. */
export interface CheckContext {
  /** What the year's plan knows of the park; null where there is none. */
  readonly plan: PlanFigures | null;
  readonly ruleSet: RuleSet;
  readonly readings: Readings;
  /** Whom it is read for; without it any year and park will do. */
  readonly about?: ReadFor;
  /** What the district returned to this park, for the cells of its own sheet. */
  readonly returned?: Returned | null;
}
/** Read for no year and no park in particular. */
const NOBODY: ReadFor = { year: null, park: null };
/** The items that were returned, and whose sheet they belong to. */
export interface Returned {
  readonly park: ParkId;
  readonly year: Year;
  readonly remarks: readonly ItemRemark[];
}
/** What was read from the workbook, what was found in it, and its scores where the figures allow any. */
export interface Validation extends CheckedReading {
  readonly kind: 'read';
  readonly reading: WorkbookReading;
}

/** A workbook that was checked, or what was seen where nothing could be. */
export type Checked = Validation | NothingRead;

const scoringForm = ({ plan, ruleSet, readings, about = NOBODY }: CheckContext) => ({
  place: SCORING_PLACE,
  matter: `${SCORING_PLACE.title} ${about.park?.name ?? ''} ${about.year ?? ''}`,
  read: (workbook: SeenWorkbook, asking: Asking): Checked => {
    const reading = readSubmission(workbook, ruleSet, about, asking);
    if (reading.kind === 'nothing') return reading;
    return { kind: 'read', reading, ...checkReading(reading, plan, ruleSet, readings) };
  },
});

/**
 * Reads and checks the workbook and marks in place what was found. See {@link checkFilledForm}.
 * @throws HostRefused where Excel does not let it be read
 */
export const validate = (context: CheckContext): Promise<Checked> =>
  checkFilledForm(scoringForm(context), (found): FormMarks | null => {
    const { questions } = found.kind === 'nothing' ? found : found.reading;
    const asked = askedFindings(questions).slice(0, MOST_ASKED);
    // What it is asked about may stand on any sheet, before one is chosen.
    if (found.kind === 'nothing') return { isOn: mayHoldScores, marks: marksOf(asked), texts: [] };
    const { reading, findings } = found;
    const { returned, ruleSet } = context;
    const isOwn = returned && foreignSheet(reading, returned.park, returned.year) === null;
    const remarks = isOwn ? returned.remarks : [];
    const words = checkTexts(findings, questions, remarks, ruleSet);
    return {
      isOn: mayHoldScores,
      marks: marksOf([
        ...asked,
        ...quietly(findings, isStillBlank),
        ...returnedFindings(remarks, reading.cells, ruleSet),
      ]),
      texts: itemIds(ruleSet).flatMap((id) => {
        const cell = reading.cells.check[id];
        return cell ? [{ cell, text: words[id] }] : [];
      }),
    };
  });

/**
 * Scores the workbook and finds what is wrong in it without touching it: for live scores while somebody types. See {@link readFilledForm}.
 * @throws HostRefused while a cell is being edited, among others
 */
export const assess = (context: CheckContext): Promise<Checked> => readFilledForm(scoringForm(context));

/** Why a sheet is not the one to submit here, in Chinese; null when it is. A familiar sheet does not say whose it is, and is taken for the park's own. */
export const foreignSheet = (reading: WorkbookReading, park: ParkId, year: Year): string | null => {
  if (reading.park !== null && reading.park !== park)
    return '这份评分表是为另一个园区建立的，不能在这里提交。请打开本园区的工作簿，或新建评分表。';
  if (reading.year !== null && reading.year !== year)
    return `这份评分表是 ${String(reading.year)} 年度的，当前办理的是 ${String(year)} 年度。请在右上角切换年度，或打开 ${String(year)} 年度的工作簿。`;
  return null;
};
