import type { Finding } from '../../../assessment/findings/finding';
import type { ReportedJson } from '../../../assessment/reported-json';
import type { ClaimedScores } from '../../../assessment/score';
import type { FigureId } from '../../../regulation/figures';
import type { ItemId } from '../../../regulation/indicators/indicator';
import { figureIds, figureOf, itemIds, type RuleSet } from '../../../regulation/rule-set';
import { SHEETS } from '../../../vocabulary/sheets';
import { cellReader, type ReadCell, filledCells, bareWords } from '../../reading/cells';
import { ownCells } from '../../reading/named-cells';
import { readFigure, readScore } from './read-values';
import { readStatedFigures, type StatedFigures } from './read-stated-figures';
import { scoringCells, type ScoringCells } from './find-scoring-table';
import type { FigureCells, ItemCells, NamedCell, SheetBlock, WorkbookReading } from '../../reading/workbook-reading';
import type { CellValue } from '../../../vocabulary/cell-value';
import { FIGURE_HEADERS } from '../figure-rows';

const HEAD = bareWords(FIGURE_HEADERS.value);

/**
 * Finds the cells of 基础数据 by the words beside them, where the defined names were lost. Null where the sheet is another one.
 */
const findFigureCells = (block: SheetBlock, ruleSet: RuleSet): FigureCells | null => {
  const figures = figureIds(ruleSet);
  const labels = new Map(figures.map((id) => [bareWords(figureOf(ruleSet, id).label), id]));
  const cells = filledCells(block);
  const head = cells.find(({ value }) => bareWords(value) === HEAD);
  if (!head) return null;
  const found = new Map<FigureId, number>();
  for (const { row, column, value } of cells) {
    if (row <= head.row || column >= head.column || typeof value !== 'string') continue;
    const id = labels.get(bareWords(value));
    if (id !== undefined && !found.has(id)) found.set(id, row);
  }
  // With fewer labels it is some other sheet that happens to use the same words.
  if (found.size < figures.length / 2) return null;
  return Object.fromEntries([...found].map(([id, row]) => [id, { sheet: block.sheet, row, column: head.column }]));
};

/** Sheets of ours that show scores without being the park's own. */
const NOT_READ: readonly string[] = Object.values(SHEETS).filter(
  (name) => name !== SHEETS.scoring && name !== SHEETS.figures,
);

const readFigures = (cells: FigureCells, readCell: ReadCell, ruleSet: RuleSet): StatedFigures => {
  const values = new Map<FigureId, CellValue>();
  const findings: Finding[] = [];
  for (const id of figureIds(ruleSet)) {
    const cell = cells[id];
    const read = cell ? readFigure(id, readCell(cell), ruleSet) : null;
    if (read?.value !== undefined) values.set(id, read.value);
    findings.push(...(read?.findings ?? []));
  }
  return { values, cells, findings };
};

const readClaimed = (cells: ItemCells, readCell: ReadCell, ruleSet: RuleSet) => {
  const findings: Finding[] = [];
  const scores = itemIds(ruleSet).map((item: ItemId) => {
    const cell = cells[item];
    const read = cell ? readScore(readCell(cell), { kind: 'claimed', item }) : null;
    findings.push(...(read?.findings ?? []));
    return [item, read?.score ?? null] as const;
  });
  return { claimed: Object.fromEntries(scores) as ClaimedScores, findings }; // every item is there
};

const asReported = (values: ReadonlyMap<FigureId, CellValue>, ruleSet: RuleSet): ReportedJson => {
  const isFacility = (id: FigureId) => figureOf(ruleSet, id).of.kind === 'yesNo';
  const facilities = [...values].filter(([id]) => isFacility(id));
  return {
    ...Object.fromEntries([...values].filter(([id]) => !isFacility(id))),
    ...(facilities.length > 0 ? { facilities: Object.fromEntries(facilities) } : {}),
  };
};

const yearOf = (value: CellValue): number | null => {
  const [, year] = /^(\d{4})年?(?:度)?$/.exec(String(value).normalize('NFKC').trim()) ?? [];
  return year === undefined ? null : Number(year);
};

/**
 * Reads a park's scoring sheet and its figures out of a workbook, ours or a familiar one.
 * @param blocks used blocks of the sheets that may hold them, the active sheet first: of several scoring sheets the first is read
 * @param names the workbook's defined names that stand for cells
 * @param ruleSet whose items and figures are looked for, and by which a familiar sheet is understood: what its scores say of the figures
 * @returns null where no sheet holds a scoring table
 */
export const readBlocks = (
  blocks: readonly SheetBlock[],
  names: readonly NamedCell[],
  ruleSet: RuleSet,
): WorkbookReading | null => {
  const readable = blocks.filter(({ sheet }) => !NOT_READ.includes(sheet));
  const sheets = new Set(readable.map(({ sheet }) => sheet));
  const own = ownCells(
    names.filter(({ sheet }) => sheets.has(sheet)),
    ruleSet,
  );
  const readCell = cellReader(readable);
  const scoring = readable.reduce<ScoringCells | null>(
    (found, block) => found ?? scoringCells(block, own, ruleSet),
    null,
  );
  if (!scoring) return null;
  const { claimed, findings } = readClaimed(scoring.claimed, readCell, ruleSet);
  const labelled = readable.reduce<FigureCells | null>(
    (found, block) => found ?? findFigureCells(block, ruleSet),
    null,
  );
  const figureCells = { ...labelled, ...own.figures };
  const { table, sheet } = scoring;
  const figures =
    Object.keys(figureCells).length === 0 && table
      ? readStatedFigures({ ...table, sheet }, claimed, scoring.claimed, readCell, ruleSet)
      : readFigures(figureCells, readCell, ruleSet);
  const total = scoring.total ? readScore(readCell(scoring.total), { kind: 'total' }) : { score: null, findings: [] };
  const year = scoring.ours && own.year ? yearOf(readCell(own.year)) : null;
  const park = scoring.ours && own.park ? String(readCell(own.park)).trim() : '';
  return {
    kind: scoring.ours ? 'ours' : 'familiar',
    year,
    park: park === '' ? null : park,
    reported: asReported(figures.values, ruleSet),
    claimed,
    claimedTotal: total.score,
    cells: { figures: figures.cells, claimed: scoring.claimed, total: scoring.total, check: scoring.check },
    findings: [...figures.findings, ...findings, ...total.findings],
  };
};
