import type { FindingText } from '../../../shared/assessment/findings/describe-finding';
import type { Severity } from '../../../shared/assessment/findings/finding';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { type NOTHING_FOUND, wordsInRow } from '../../../shared/workbook/layout/check-column';
import type { Question } from '../../../shared/workbook/reading/question';
import { requestFilter, type FilterRequest } from '../workbook/keep-filter';
import type { SheetProtection } from '../workbook/open-sheet';
import { readApart } from '../workbook/read-apart';
import { writeRows } from '../workbook/write-rows';
import { asText } from '../workbook/write-values';
import { drawLooks, lookCount, ourLooks, requestLooks } from './draw-marks';
import { sayUncoloured, sayUndrawn } from './undrawn';
import { askedFindings, marksOf, quietly, type Mark, type MarkedFinding } from './mark';
import { depthOf, drawColumnRules, type RuledList } from './ruled-list';

/** Cells that are coloured at most, and that say on themselves what is wrong. The list in the pane has all. */
const MOST = { coloured: 3000, spoken: 500 } as const;

interface RowFinding extends MarkedFinding {
  /** `missing` where nothing is wrong but that the cell is empty. */
  readonly code: string;
  readonly severity: Severity;
  readonly text: FindingText;
}

/** A list as it was read, what was found in it, and what its sheet is like. */
export interface MarkedList {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly protection: SheetProtection;
  readonly list: RuledList;
  /** Whether we drew the sheet: then its rules and its 校验 column are ours to write. */
  readonly own: boolean;
  readonly findings: readonly RowFinding[];
  /** What is asked of it. */
  readonly questions: readonly Question[];
  /** What stands in the 校验 column at a row now. */
  readonly said: (row: number) => CellValue;
  /** What a row says in which nothing was found. */
  readonly clean: typeof NOTHING_FOUND | '';
}

/** What the 校验 column is to say from the first row under the heads to the last that is filled in. */
const wordsOf = ({ list, name, findings, questions, clean }: MarkedList): readonly string[] => {
  const byRow = new Map<number, string>();
  const asked = askedFindings(questions).filter(({ cell }) => cell.sheet === name);
  for (const { cell, text } of [...asked, ...findings])
    if (cell) byRow.set(cell.row, (byRow.get(cell.row) ?? '') + wordsInRow(text));
  const filled = new Set(list.rows);
  return Array.from({ length: depthOf(list) }, (_, index) => {
    const row = list.header + 1 + index;
    return filled.has(row) ? (byRow.get(row) ?? clean) : '';
  });
};

/** Queues what the 校验 column says, from the first cell that says something else to the last. */
const writeWords = (
  sheet: Excel.Worksheet,
  { header, check }: RuledList,
  words: readonly string[],
  differs: Differs,
) => {
  const from = words.findIndex(differs);
  if (check === null || from < 0) return;
  const values = words.slice(from, words.findLastIndex(differs) + 1).map((text) => [asText(text)]);
  sheet.getRangeByIndexes(header + 1 + from, check, values.length, 1).values = values;
};
type Differs = (text: string, index: number) => boolean;

/** What of a list's sheet Excel may refuse to read. */
export interface ListRequest {
  /** Null where Excel refused to read them. */
  readonly looks: readonly Excel.ConditionalFormat[] | null;
  readonly filter: FilterRequest | null;
}

/** Whether the messages on marked cells stand, and the rules of the columns that have none. */
const requestStanding = (sheet: Excel.Worksheet, list: RuledList, spoken: readonly Mark[]) => {
  const prompts = spoken.map(({ cell: { row, column }, prompt }) => ({
    prompt,
    standing: sheet.getCell(row, column).dataValidation.load('prompt'),
  }));
  const rules = list.columns
    .filter(({ column }) => !spoken.some(({ cell }) => cell.column === column))
    .map(({ column }) =>
      sheet.getRangeByIndexes(list.header + 1, column, depthOf(list), 1).dataValidation.load('type'),
    );
  return { prompts, rules };
};
const stands = ({ prompts, rules }: ReturnType<typeof requestStanding>): boolean =>
  prompts.every(({ prompt, standing }) => (standing.prompt as typeof prompt | null)?.message === prompt.message) &&
  rules.every(({ type }) => type !== 'Inconsistent' && type !== 'MixedCriteria');

/**
 * Marks a list in place with what was found, instead of the marks of an earlier check: colour and message on the cells, words in the 校验 column. The columns' own rules are set
 * anew, so that they also hold on rows that were added. Nothing is written where all of it stands already, so that what can be undone stays so. Where Excel does not let it be
 * written, or does not say which colours are ours, that is said: what was found is answered all the same.
 * @param read what was read of it already; else that takes a sync
 */
export const markList = async (
  context: Excel.RequestContext,
  marked: MarkedList,
  read?: ListRequest,
): Promise<void> => {
  const { sheet, name, protection, list, own, findings, questions, said } = marked;
  const asked = askedFindings(questions).filter(({ cell }) => cell.sheet === name);
  const marks = errorsFirst(marksOf([...asked, ...quietly(findings, ({ code }) => code === 'missing')])).slice(
    0,
    MOST.coloured,
  );
  // A message on a head would stay there: the rules of the columns begin below it.
  const spoken = own ? marks.filter(({ cell }) => cell.row > list.header).slice(0, MOST.spoken) : [];
  const words = wordsOf(marked);
  const now = (index: number) => String(said(list.header + 1 + index));
  const differs: Differs = (text, index) => now(index) !== text;
  const isNew = own && list.check !== null && words.every((_, index) => now(index) === '');
  const [formats, filter, standing] = read
    ? [read.looks, read.filter, null]
    : await readApart(
        context,
        // A list that was never checked has no colours of ours.
        () => (isNew ? [] : requestLooks(sheet)),
        () => requestFilter(sheet),
        () => requestStanding(sheet, list, spoken),
      );
  const looks = formats && ('items' in formats ? ourLooks(formats) : formats);
  const isSaid = own ? list.check !== null && !words.some(differs) : marks.length === 0;
  if (isSaid && (!standing || stands(standing)) && looks?.length === lookCount(marks)) return;
  const write = () => {
    for (const look of looks ?? []) look.delete();
    if (looks) drawLooks(sheet, marks);
    if (!own) return;
    drawColumnRules(sheet, list);
    for (const { cell, prompt } of spoken)
      sheet.getCell(cell.row, cell.column).dataValidation.prompt = { showPrompt: true, ...prompt };
    writeWords(sheet, list, words, differs);
  };
  try {
    await writeRows(context, [{ sheet, name, protection, filter, write }]);
  } catch (error) {
    sayUndrawn([name], error);
    return;
  }
  if (!looks) sayUncoloured([name]);
};
