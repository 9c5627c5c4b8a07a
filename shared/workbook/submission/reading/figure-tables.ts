import type { FigureId } from '../../../regulation/figures';
import { figureIds, figureOf, type RuleSet } from '../../../regulation/rule-set';
import { withoutDates } from '../../../vocabulary/written-period';
import { bareWords, compactText, filledCells } from '../../reading/cells';
import type { SheetCandidate } from '../../reading/choose-sheet';
import { onSheet } from '../../reading/named-cells';
import { againstPeriod, headsIn, type ColumnCandidate, type Head } from '../../reading/heads';
import { likeness } from '../../reading/likeness';
import { seenCell, type SeenSheet } from '../../reading/seen-sheet';
import { againstTable, titleOf, withOwners, type ReadFor } from '../../reading/titles';
import type { FigureCells } from '../../reading/workbook-reading';
import { FIGURE_HEADERS } from '../figure-rows';
import { saysNothingElse } from './item-of-cell';

/** The words beside a figure, and whether they are exactly its own. */
interface FigureLabel {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isExact: boolean;
}
/** Labels of figures, from above; more than one where there are several blocks beside each other. */
type Labels = ReadonlyMap<FigureId, readonly FigureLabel[]>;
/** 基础数据, found by its words. */
export interface FigureTable extends SheetCandidate {
  readonly headRow: number;
  readonly heads: readonly Head[];
  /** The columns that could hold what is filled in. */
  readonly values: readonly ColumnCandidate[];
  readonly labels: Labels;
}

const VALUE_HEAD = bareWords(FIGURE_HEADERS.value);
const isValueHead = (bare: string): boolean => withoutDates(bare) === VALUE_HEAD;
/** What is longer is no head, but a sentence about one. */
const MOST_MORE_WORDS = 12;
/** A head with more words than its own: it is asked about, and looked for only where no head of the sheet has its own alone. */
const isNearlyValueHead = (bare: string): boolean =>
  bare.includes(VALUE_HEAD) && bare.length <= VALUE_HEAD.length + MOST_MORE_WORDS;
const moreThanItsOwn = ({ bare }: Head): string | null =>
  isValueHead(bare) ? null : `多了“${withoutDates(bare).replace(VALUE_HEAD, '')}”`;
/** Labels that were put in other words are still those of the figure from here on; that is asked. */
const ALIKE = 0.75;
const isLong = (a: string, b: string): boolean => Math.min(a.length, b.length) / Math.max(a.length, b.length) > 0.6;

/** A label, its own words or nearly so; those of another year or of a part of one are not its own. */
export const labelFor = (
  text: string,
  year: number | null,
  ruleSet: RuleSet,
): { id: FigureId; isExact: boolean } | null => {
  const words = bareWords(text);
  if (words === '' || text.length > 60) return null;
  const ids = figureIds(ruleSet);
  const exact = ids.find((id) => bareWords(figureOf(ruleSet, id).label) === words);
  if (exact !== undefined) {
    const { label } = figureOf(ruleSet, exact);
    const added = compactText(text).replace(compactText(label), '');
    return { id: exact, isExact: saysNothingElse(added, year) };
  }
  const alike = ids
    .map((id) => ({ id, words: bareWords(figureOf(ruleSet, id).label) }))
    .filter((each) => isLong(each.words, words) && likeness(each.words, words) >= ALIKE)
    .sort((a, b) => likeness(b.words, words) - likeness(a.words, words));
  const [best] = alike;
  return best ? { id: best.id, isExact: false } : null;
};

/** How many figures a sheet names, each beside something. */
export const figuresLabelled = (sheet: SeenSheet, ruleSet: RuleSet, year: number | null): number => {
  const named = filledCells(sheet).flatMap(({ row, column, value }) => {
    const label = typeof value === 'string' ? labelFor(value, year, ruleSet) : null;
    return label?.isExact && !seenCell(sheet, row, column).covered ? [label.id] : [];
  });
  return new Set(named).size;
};

/** Rows of a sheet under heads of their own, and what they name. */
interface Stretch {
  readonly headRow: number;
  readonly heads: readonly Head[];
  readonly values: readonly ColumnCandidate[];
  readonly labels: Labels;
}

/** The stretches of a sheet: from each row with the head of what is filled in down to the next. */
const stretchesIn = (sheet: SeenSheet, ruleSet: RuleSet, year: number | null): readonly Stretch[] => {
  const cells = filledCells(sheet);
  const rowsWith = (isHead: (bare: string) => boolean) => [
    ...new Set(
      cells.filter(({ value }) => typeof value === 'string' && isHead(bareWords(value))).map(({ row }) => row),
    ),
  ];
  const own = rowsWith(isValueHead);
  const [rows, isHead] = own.length > 0 ? [own, isValueHead] : [rowsWith(isNearlyValueHead), isNearlyValueHead];
  return rows.map((headRow, n) => {
    const end = rows[n + 1] ?? Infinity;
    const heads = headsIn(sheet, headRow, headRow, year);
    const values = heads
      .filter(({ bare }) => isHead(bare))
      .map((head): ColumnCandidate => ({ head, rank: 0, against: againstPeriod(head) ?? moreThanItsOwn(head) }));
    const rightmost = Math.max(...values.map(({ head }) => head.column));
    const labels = new Map<FigureId, FigureLabel[]>();
    for (const { row, column, value } of cells) {
      if (row <= headRow || row >= end || column >= rightmost || typeof value !== 'string') continue;
      const label = labelFor(value, year, ruleSet);
      if (!label || seenCell(sheet, row, column).covered) continue;
      const known = labels.get(label.id) ?? [];
      labels.set(label.id, [...known, { row, column, text: value, isExact: label.isExact }]);
    }
    return { headRow, heads, values, labels };
  });
};

/** Stretches that are one table: on a printed page two the heads come again. Where what was named is named again another begins. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const tables: Stretch[] = [];
  for (const stretch of stretches) {
    const current = tables.at(-1);
    const isOn = current !== undefined && [...stretch.labels.keys()].every((id) => !current.labels.has(id));
    const isEmpty = current?.labels.size === 0;
    if (isEmpty) tables[tables.length - 1] = stretch;
    else if (isOn) tables[tables.length - 1] = { ...current, labels: new Map([...current.labels, ...stretch.labels]) };
    else tables.push(stretch);
  }
  return tables;
};

/** Finds every 基础数据 of a sheet by the words of its heads and labels, from the top. */
const figureTablesIn = (
  sheet: SeenSheet,
  ruleSet: RuleSet,
  about: ReadFor,
  named: FigureCells,
): readonly FigureTable[] => {
  let before = sheet.row;
  // With fewer labels it is some other sheet that happens to use the same words.
  const isTable = ({ labels }: Stretch) => labels.size >= figureIds(ruleSet).length / 2;
  const own = Object.values(onSheet(named, sheet.sheet));
  const tables = joined(stretchesIn(sheet, ruleSet, about.year)).filter(isTable);
  return tables.map(({ headRow, heads, values, labels }): FigureTable => {
    const rows = [...labels.values()].flatMap((each) => each.map(({ row }) => row));
    const last = Math.max(...rows);
    const title = withOwners(titleOf(sheet, headRow, before), sheet, headRow, last);
    before = last + 1;
    return {
      sheet,
      first: headRow,
      last,
      columns: {
        first: Math.min(...heads.map(({ column }) => column)),
        last: Math.max(...heads.map(({ column }) => column)),
      },
      title: title.words,
      // Names that were moved out of the only table are found fault with there.
      isOurs: own.some(({ row }) => tables.length === 1 || (row > headRow && row <= last)),
      isFilled: values.some(({ head: { column } }) => rows.some((row) => seenCell(sheet, row, column).value !== '')),
      against: againstTable(title, about, false),
      headRow,
      heads,
      values,
      labels,
    };
  });
};

/**
 * Every 基础数据 of a workbook.
 * @param named figures that our names point at
 */
export const figureTables = (
  sheets: readonly SeenSheet[],
  ruleSet: RuleSet,
  about: ReadFor,
  named: FigureCells,
): readonly FigureTable[] => sheets.flatMap((each) => figureTablesIn(each, ruleSet, about, named));
