import type { Finding } from '../../../assessment/findings/finding';
import type { ReportedJson } from '../../../assessment/reported-json';
import type { FigureId } from '../../../regulation/figures';
import { figureIds, figureOf, type RuleSet } from '../../../regulation/rule-set';
import { shown } from '../../../text/plain-text';
import { cellAddress } from '../../layout/a1-reference';
import type { ReadFor } from '../../reading/titles';
import { governingUnit, inOwnUnit } from '../../reading/governing-unit';
import { onSheet } from '../../reading/named-cells';
import { chooseColumn, type Head } from '../../reading/heads';
import type { Asking } from '../../reading/question';
import { seenCell, type SeenCell, type SeenSheet } from '../../reading/seen-sheet';
import type { FigureCells } from '../../reading/workbook-reading';
import type { CellValue } from '../../../vocabulary/cell-value';
import { FIGURE_HEADERS } from '../figure-rows';
import { correctedCell, isCorrection } from '../../reading/corrected-cell';
import { countsBeside } from './beside/words-beside';
import type { ValueColumn } from './columns-of-scores';
import { labelFor, type FigureTable } from './figure-tables';
import { doubtfulCell, readFigure } from './read-values';
import { unitsAround, unitsBeside } from './beside/units-beside';

/** What a workbook says of the figures, and where. */
export interface ReadFigures {
  readonly values: ReadonlyMap<FigureId, CellValue>;
  readonly cells: FigureCells;
  readonly findings: readonly Finding[];
}

const unitOf = (id: FigureId, ruleSet: RuleSet) => {
  const { of } = figureOf(ruleSet, id);
  return 'unit' in of ? of.unit : null;
};

/** Reads the cell of a figure: what it holds where that is what a person reads there, in the unit that is asked for. */
export const figureIn = (
  id: FigureId,
  cell: SeenCell,
  nearestFirst: readonly string[],
  ruleSet: RuleSet,
  asking: Asking,
): { readonly value: CellValue | undefined; readonly findings: readonly Finding[] } => {
  const unit = unitOf(id, ruleSet);
  const doubt = doubtfulCell({ kind: 'figure', figure: id }, cell, unit);
  if (doubt) return { value: undefined, findings: [doubt] };
  if (unit === null) return readFigure(id, cell.value, ruleSet);
  const governing = governingUnit(nearestFirst, unit);
  const question = {
    id: `unit.${id}`,
    about: id,
    where: `${cell.sheet} ${cellAddress(cell.row, cell.column)}「${figureOf(ruleSet, id).label}」`,
    what: '旁边',
  };
  const own = inOwnUnit(cell, governing, unit, question, asking);
  return own === null ? { value: undefined, findings: [] } : readFigure(id, own.value, ruleSet);
};

/** The cells left of one that may name a figure, nearest first. */
const labelsBeside = (sheet: SeenSheet, row: number, column: number): readonly SeenCell[] =>
  Array.from({ length: column - sheet.column }, (_, n) => seenCell(sheet, row, column - 1 - n)).filter(
    ({ value }) => typeof value === 'string' && value.trim() !== '',
  );

/** Columns of 基础数据 in which nothing is noted on a value: its unit, how it is filled in. */
const NO_NOTES: ReadonlySet<string> = new Set([FIGURE_HEADERS.unit, FIGURE_HEADERS.hint]);

/** What stands beside the values of 基础数据: every column behind them but those. */
const besideValues = ({ sheet, heads }: FigureTable, { column }: Head): ValueColumn => {
  const behind = Array.from({ length: sheet.values[0]?.length ?? 0 }, (_, n) => sheet.column + n).filter(
    (each) => each > column,
  );
  const headOf = (each: number) => heads.find((head) => head.column === each);
  return {
    notes: behind.filter((each) => !NO_NOTES.has(headOf(each)?.bare ?? '')),
    corrections: heads.filter((head) => head.column > column && isCorrection(head)),
  };
};

/** What figures are called. */
export const labelsText = (ids: readonly FigureId[], ruleSet: RuleSet): string =>
  ids.map((id) => figureOf(ruleSet, id).label).join('、');

/** A label that says something else than that of the figures that one cell tells: whether they are meant. */
export const isMeantBy = (
  { text: label }: SeenCell,
  ids: readonly FigureId[],
  cell: SeenCell,
  ruleSet: RuleSet,
  { ask }: Asking,
): boolean => {
  const [id = '', ...alsoAbout] = ids;
  const own = labelsText(ids, ruleSet);
  const choice = ask({
    id: `label.${id}`,
    about: id,
    alsoAbout,
    cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }],
    text: {
      where: `${cell.sheet} ${cellAddress(cell.row, cell.column)}`,
      what: `这一行写的是“${shown(label)}”，与“${own}”不完全一样。`,
      todo: '请选择它说的是不是同一个数据。',
      clause: null,
    },
    choices: [
      { id: 'is', text: `就是本年度的“${own}”` },
      { id: 'not', text: '不是' },
    ],
    words: label,
  });
  return choice === 'is';
};

/** Reads 基础数据 that was found by its words, or by our names, or by both; where they differ it is said. */
export const figuresOfTable = (
  table: FigureTable | null,
  sheetOf: (name: string) => SeenSheet | undefined,
  named: FigureCells,
  ruleSet: RuleSet,
  about: ReadFor,
  asking: Asking,
): ReadFigures => {
  const values = new Map<FigureId, CellValue>();
  const findings: Finding[] = [];
  const cells: Partial<Record<FigureId, { sheet: string; row: number; column: number }>> = {};
  const head =
    table &&
    chooseColumn(
      table.values,
      { id: 'figures-column', about: 'column', what: '填报内容', where: table.sheet.sheet },
      asking,
    );
  const isAsked = table !== null && head === null;
  const beside = table && head ? besideValues(table, head) : null;
  const lines = table ? unitsAround(table.sheet, table.first, table.headRow, table.last) : [];
  for (const id of figureIds(ruleSet)) {
    const label = table?.labels
      .get(id)
      ?.filter(({ column }) => head !== null && column < head.column)
      .toSorted((a, b) => b.column - a.column || a.row - b.row)[0];
    const found = table && head && label ? { sheet: table.sheet.sheet, row: label.row, column: head.column } : null;
    const cell = named[id] ?? found;
    if (!cell) continue;
    cells[id] = cell;
    // Two columns of values, and it is not said yet which counts: neither does the one that has our names.
    if (isAsked) continue;
    const sheet = sheetOf(cell.sheet);
    if (!sheet) continue;
    const before = labelsBeside(sheet, cell.row, cell.column);
    const said = before.map((each) => ({ cell: each, label: labelFor(String(each.value), about.year, ruleSet) }));
    const own = said.find((each) => each.label?.id === id);
    // One of our names that stands beside nothing, or beside other words, was moved.
    if (!own) {
      const [nearest] = before;
      findings.push({
        code: 'label-changed',
        place: { kind: 'figure', figure: id },
        shown: shown(nearest?.text ?? ''),
      });
      continue;
    }
    const counted = { about: id, name: figureOf(ruleSet, id).label, unit: unitOf(id, ruleSet) ?? '' };
    const first = seenCell(sheet, cell.row, cell.column);
    const seen = correctedCell(sheet, first, beside?.corrections ?? [], counted, asking);
    if (!seen) continue;
    if (own.label?.isExact === false && !isMeantBy(own.cell, [id], seen, ruleSet, asking)) continue;
    const around = { labels: [own.cell], notes: beside?.notes ?? [] };
    if (!countsBeside(sheet, seen, around, counted, asking)) continue;
    const nearest = [own.cell.text, ...unitsBeside(sheet, seen), head?.words ?? '', ...lines];
    const read = figureIn(id, seen, nearest, ruleSet, asking);
    if (read.value !== undefined) values.set(id, read.value);
    findings.push(...read.findings);
  }
  return { values, cells, findings };
};

/** Figures that were read, as they travel: the facilities under a name of their own. */
export const asReported = (values: ReadonlyMap<FigureId, CellValue>, ruleSet: RuleSet): ReportedJson => {
  const isFacility = (id: FigureId) => figureOf(ruleSet, id).of.kind === 'yesNo';
  const facilities = [...values].filter(([id]) => isFacility(id));
  return {
    ...Object.fromEntries([...values].filter(([id]) => !isFacility(id))),
    ...(facilities.length > 0 ? { facilities: Object.fromEntries(facilities) } : {}),
  };
};

/** Our names count where the table that was chosen is the one that carries them. */
export const figuresNamed = (named: FigureCells, chosen: FigureTable | null): FigureCells =>
  chosen === null ? named : chosen.isOurs ? onSheet(named, chosen.sheet.sheet) : {};
