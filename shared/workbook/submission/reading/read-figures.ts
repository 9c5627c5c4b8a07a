import { SOURCE_LIMIT, type Sources } from '../../../evaluation/evidence/sources';
import type { FigureId } from '../../../regulation/figures';
import { figureIds, itemIds, type RuleSet } from '../../../regulation/rule-set';
import { plainText, textFault } from '../../../text/plain-text';
import { SHEETS } from '../../../vocabulary/sheets';
import { askLooks } from '../../reading/looks/asked-looks';
import { cellDoubt } from '../../reading/cell-doubt';
import { bareWords } from '../../reading/cells';
import { areaOf, chooseSheet, formCandidate, type SheetCandidate } from '../../reading/choose-sheet';
import { onSheet, ownCells } from '../../reading/named-cells';
import type { Asking } from '../../reading/question';
import { seenCell, type SeenCell, type SeenSheet, type SeenWorkbook } from '../../reading/seen-sheet';
import type { ReadFor } from '../../reading/titles';
import type { FigureCells, NothingRead, ReadSources, WorkbookReading } from '../../reading/workbook-reading';
import { FIGURE_HEADERS } from '../figure-rows';
import { figuresLabelled, figureTables, type FigureTable } from './figure-tables';
import { asReported, figuresNamed, figuresOfTable } from './item-figures';
import { mayHoldScores } from './may-hold-scores';
import { cellsRead, wordsBeside } from './beside/words-beside';

/** How 基础数据 is called where it is asked for. */
const FIGURES_ASKED = { id: 'figures-sheet', what: SHEETS.figures } as const;

/** A sheet that is 基础数据 by its labels or our names, and has no head over what is filled in. */
const headless = (
  sheets: readonly SeenSheet[],
  ruleSet: RuleSet,
  year: number | null,
  named: FigureCells,
): readonly SheetCandidate[] =>
  sheets
    .map((sheet) => ({ sheet, isOurs: Object.keys(onSheet(named, sheet.sheet)).length > 0 }))
    .filter(({ sheet, isOurs }) => isOurs || figuresLabelled(sheet, ruleSet, year) >= figureIds(ruleSet).length / 2)
    .map(({ sheet, isOurs }) => formCandidate(sheet, isOurs));

const isTable = (candidate: SheetCandidate): candidate is FigureTable => 'headRow' in candidate;

/**
 * Which 基础数据 of a workbook is read. One that has lost the words of its head is found by no head; where another has them, it is asked which is meant, and the other is not read for it.
 * @param tables those with a head
 * @param others the sheets that may be one without
 * @returns null where none has a head, or the one without was chosen
 */
export const chooseFigures = (
  tables: readonly FigureTable[],
  others: readonly SeenSheet[],
  ruleSet: RuleSet,
  year: number | null,
  named: FigureCells,
  asking: Asking,
): FigureTable | 'asked' | null => {
  if (tables.length === 0) return null;
  const without = others.filter(({ sheet }) => tables.every((table) => table.sheet.sheet !== sheet));
  const chosen = chooseSheet([...tables, ...headless(without, ruleSet, year, named)], FIGURES_ASKED, asking);
  if (chosen === null) return 'asked';
  return isTable(chosen) ? chosen : null;
};

const NO_SOURCES: ReadSources = { taken: {}, left: [] };

const OWN_HEAD = bareWords(FIGURE_HEADERS.evidence);
/** The two halves of the head, where somebody has a column for each. */
const HALVES: ReadonlySet<string> = new Set([OWN_HEAD, ...FIGURE_HEADERS.evidence.split('、').map(bareWords)]);

/** Struck out or unseen is not said; a number or a date in it is taken as it shows. */
const isDoubtful = (cell: SeenCell): boolean => {
  const doubt = cellDoubt(typeof cell.value === 'string' ? cell : { ...cell, value: cell.text }, null);
  return doubt !== null;
};

/** Reads 数据来源、佐证材料编号 beside the figures of a table; of two columns of that kind both are said. */
export const readSources = (table: FigureTable | null, cells: FigureCells, ruleSet: RuleSet): ReadSources => {
  if (!table) return NO_SOURCES;
  const columns = table.heads.filter(({ bare }) => HALVES.has(bare)).map(({ column }) => column);
  const taken: Sources = {};
  const left: FigureId[] = [];
  for (const id of figureIds(ruleSet)) {
    const { sheet, row } = cells[id] ?? {};
    if (sheet !== table.sheet.sheet || row === undefined) continue;
    const said = columns.map((column) => seenCell(table.sheet, row, column)).filter(({ value }) => value !== '');
    const text = plainText(said.map((cell) => cell.text).join('；'));
    if (text === '' && said.length === 0) continue;
    if (text === '' || text.length > SOURCE_LIMIT || textFault(text) !== null || said.some(isDoubtful)) left.push(id);
    else taken[id] = text;
  }
  return { taken, left };
};

/** Reads 基础数据 of a workbook that has no scores: nothing is claimed in it. */
export const readFigures = (
  { sheets, names, file = null }: SeenWorkbook,
  ruleSet: RuleSet,
  about: ReadFor,
  asking: Asking,
): WorkbookReading | NothingRead => {
  const readable = sheets.filter(({ sheet }) => mayHoldScores(sheet));
  const own = ownCells(names, ruleSet);
  const tables = figureTables(readable, ruleSet, { ...about, file }, own.figures);
  const chosen = chooseFigures(tables, readable, ruleSet, about.year, own.figures, asking);
  if (chosen === null || chosen === 'asked') {
    const what = tables.length === 0 ? `没有找到${SHEETS.figures}。` : `还没有选定读哪一份${SHEETS.figures}。`;
    return { kind: 'nothing', what, questions: asking.questions };
  }
  const asked = askLooks(chosen.sheet, areaOf(chosen), asking);
  const sheetOf = (name: string) => (name === asked.sheet ? asked : readable.find(({ sheet }) => sheet === name));
  const read = figuresOfTable(chosen, sheetOf, figuresNamed(own.figures, chosen), ruleSet, about, asking);
  const { sheet } = chosen.sheet;
  return {
    kind: 'familiar',
    sheet,
    readFrom: `读的是“${sheet}”第 ${chosen.first + 1}—${chosen.last + 1} 行。`,
    year: null,
    park: null,
    reported: asReported(read.values, ruleSet),
    claimed: Object.fromEntries(itemIds(ruleSet).map((item) => [item, null])) as WorkbookReading['claimed'], // every item is there
    sources: readSources(chosen, read.cells, ruleSet),
    claimedTotal: null,
    cells: { figures: read.cells, claimed: {}, total: null, check: {} },
    questions: asking.questions,
    findings: [...read.findings, ...wordsBeside([chosen.sheet], cellsRead({}, read.cells, null))],
  };
};
