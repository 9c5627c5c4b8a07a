import type { Finding } from '../../../assessment/findings/finding';
import type { ClaimedScores } from '../../../assessment/score';
import type { ItemId } from '../../../regulation/indicators/indicator';
import { indicatorOf, itemIds, type RuleSet } from '../../../regulation/rule-set';
import { shown } from '../../../text/plain-text';
import { bareWords } from '../../reading/cells';
import { cellAddress } from '../../layout/a1-reference';
import type { Asking } from '../../reading/question';
import { seenCell, type SeenCell, type SeenSheet } from '../../reading/seen-sheet';
import type { ItemCells } from '../../reading/workbook-reading';
import { correctedCell } from '../../reading/corrected-cell';
import { countsBeside } from './beside/words-beside';
import type { ValueColumn } from './columns-of-scores';
import { itemReader } from './item-of-cell';
import { doubtfulCell, readScore } from './read-values';
import { labelsOf, type ItemPlace, type ScoringTable } from './scoring-tables';

/** Where an item's score stands, and the columns in which the park may note that it does not count, or puts it right. */
export interface ScorePlace extends ValueColumn {
  readonly column: number;
}

/** Rows that belong to an item below its first: until the next item, a sum, or the end of its merged cell. */
const rowsBelow = (place: ItemPlace, { places, sums, last }: ScoringTable): readonly number[] => {
  const next = [...places.values()].filter(({ column, row }) => column === place.column && row > place.row);
  const until = Math.min(...[...next, ...sums].map(({ row }) => row).filter((row) => row > place.row), last + 1);
  return Array.from(
    { length: Math.max(0, Math.min(until, place.row + 12) - place.row - 1) },
    (_, n) => place.row + 1 + n,
  );
};

/** Whether a row below an item is a part of it with words of its own, such as 1.5.1 其中：线上. */
const hasOwnWords = (sheet: SeenSheet, row: number, place: ItemPlace): boolean => {
  const cell = seenCell(sheet, row, place.column);
  return !cell.covered && cell.value !== '';
};

/**
 * Another cell below one of an item that may be meant as well: in a row of the item without words of its own, in one with the item's own words again, or, where the first is empty, in a row of a part.
 */
export const secondCell = (place: ItemPlace, own: SeenCell, table: ScoringTable, ruleSet: RuleSet): SeenCell | null => {
  const { sheet } = table;
  const others = rowsBelow(place, table)
    .map((row) => seenCell(sheet, row, own.column))
    .filter((cell) => cell.value !== '' && bareWords(cell.value) !== '');
  const isAgain = (row: number) => itemReader(ruleSet)(seenCell(sheet, row, place.column).value)?.id === place.id;
  const [second] =
    own.value === '' ? others : others.filter(({ row }) => !hasOwnWords(sheet, row, place) || isAgain(row));
  return second ?? null;
};

/** A score that stands in another row of its item than the first: then it is not known which is meant. */
const elsewhere = (place: ItemPlace, own: SeenCell, table: ScoringTable, ruleSet: RuleSet): Finding | null => {
  const second = secondCell(place, own, table, ruleSet);
  if (!second) return null;
  return {
    code: 'score-elsewhere',
    place: { kind: 'claimed', item: place.id },
    shown: shown(second.text),
    cell: cellAddress(second.row, second.column),
    isSecond: own.value !== '',
  };
};

/** An item of some other form that has the number of one of ours: whether it is meant. */
const isMeant = (place: ItemPlace, sheet: SeenSheet, ruleSet: RuleSet, { ask }: Asking): boolean => {
  if (place.by !== 'number-with-other-words') return true;
  const cell = seenCell(sheet, place.row, place.column);
  const choice = ask({
    id: `item.${place.id}`,
    about: place.id,
    cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }],
    text: {
      where: `${cell.sheet} ${cellAddress(cell.row, cell.column)}`,
      what: `这一行写的是“${shown(cell.text)}”，编号与 ${place.id} 相同，内容与“${indicatorOf(ruleSet, place.id).title}”不同。`,
      todo: `请选择它是不是 ${place.id}。`,
      clause: indicatorOf(ruleSet, place.id).clause,
    },
    choices: [
      { id: 'is', text: `就是 ${place.id} ${indicatorOf(ruleSet, place.id).title}` },
      { id: 'not', text: '不是，是本表另有的项目' },
    ],
    words: String(cell.value),
  });
  return choice === 'is';
};

/** The scores of a table, as far as each is told for sure. */
export const itemScores = (
  table: ScoringTable,
  placeOf: (place: ItemPlace) => ScorePlace | null,
  ownNames: ItemCells,
  ruleSet: RuleSet,
  asking: Asking,
): { readonly claimed: ClaimedScores; readonly cells: ItemCells; readonly findings: readonly Finding[] } => {
  const { sheet } = table;
  const findings: Finding[] = [];
  const cells: Partial<Record<ItemId, { sheet: string; row: number; column: number }>> = {};
  const scores = itemIds(ruleSet).map((item) => {
    const place = table.places.get(item);
    const at = place ? placeOf(place) : null;
    const ref = ownNames[item] ?? (place && at ? { sheet: sheet.sheet, row: place.row, column: at.column } : null);
    if (!ref || !place) return [item, null] as const;
    cells[item] = ref;
    const first = seenCell(sheet, ref.row, ref.column);
    const named = { about: item, name: `${item} 得分` };
    const cell = at ? correctedCell(sheet, first, at.corrections, named, asking) : first;
    if (!cell) return [item, null] as const;
    const doubt = doubtfulCell({ kind: 'claimed', item }, cell, '分') ?? elsewhere(place, cell, table, ruleSet);
    if (doubt) findings.push(doubt);
    if (doubt || !isMeant(place, sheet, ruleSet, asking)) return [item, null] as const;
    const beside = { labels: labelsOf(place, table, ruleSet), notes: at?.notes ?? [] };
    if (!countsBeside(sheet, cell, beside, { ...named, unit: '分' }, asking)) return [item, null] as const;
    const read = readScore(cell.value, { kind: 'claimed', item });
    findings.push(...read.findings);
    return [item, read.score] as const;
  });
  return { claimed: Object.fromEntries(scores) as ClaimedScores, cells, findings }; // every item is there
};
