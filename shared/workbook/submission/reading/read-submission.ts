import type { Finding } from '../../../assessment/findings/finding';
import { indicatorOf, itemIds, type RuleSet } from '../../../regulation/rule-set';
import { shown } from '../../../text/plain-text';
import { SHEETS } from '../../../vocabulary/sheets';
import type { CellValue } from '../../../vocabulary/cell-value';
import { askLooks } from '../../reading/looks/asked-looks';
import { areaOf, chooseSheet, type SheetCandidate } from '../../reading/choose-sheet';
import type { Area } from '../../layout/layout';
import { columnText } from '../../reading/heads';
import { onSheet, ownCells, type OwnCells } from '../../reading/named-cells';
import type { Asking } from '../../reading/question';
import { seenCell, type SeenSheet, type SeenWorkbook } from '../../reading/seen-sheet';
import { againstTable, type ReadFor } from '../../reading/titles';
import type { CellRef, ItemCells, NothingRead, WorkbookReading } from '../../reading/workbook-reading';
import { figureTables, type FigureTable } from './figure-tables';
import { chooseFigures, readSources } from './read-figures';
import { asReported, figuresNamed, figuresOfTable, type ReadFigures } from './item-figures';
import { mayHoldScores } from './may-hold-scores';
import { itemScores, secondCell, type ScorePlace } from './item-scores';
import { readStatedFigures } from './read-stated-figures';
import { doubtfulCell, readScore } from './read-values';
import { roleCandidates, scoreCandidates } from './score-heads';
import { totalOfTable } from './total-of-table';
import { labelsOf, scoringTables, type ItemPlace, type ScoringTable } from './scoring-tables';
import { cellsRead, wordsBeside } from './beside/words-beside';
import { columnsOf, type PartColumns } from './columns-of-scores';
import { nothingSaid } from './nothing-said';
import type { StatedCell } from './stated-by-rule';
import { unitsAround, unitsBeside, unitsInWords, unitsOfGroup } from './beside/units-beside';

/** A scoring table as it could be chosen. */
interface ScoringCandidate extends SheetCandidate {
  readonly table: ScoringTable;
}

const hasScores = ({ sheet, parts }: ScoringTable): boolean =>
  parts.some(({ heads, items }) =>
    scoreCandidates(heads).some(({ head }) => items.some(({ row }) => seenCell(sheet, row, head.column).value !== '')),
  );

const yearOf = (value: CellValue): number | null => {
  const [, year] = /^(\d{4})年?(?:度)?$/.exec(String(value).normalize('NFKC').trim()) ?? [];
  return year === undefined ? null : Number(year);
};

const candidateOf = (table: ScoringTable, own: OwnCells, about: ReadFor): ScoringCandidate => {
  const named = Object.keys(onSheet(own.claimed, table.sheet.sheet)).length > 0;
  const heads = table.parts.flatMap((part) => part.heads.map(({ bare }) => bare));
  const isOurs = named || (heads.includes('核算得分') && heads.includes('校验'));
  const year = own.year?.sheet === table.sheet.sheet ? yearOf(cellAt(table.sheet, own.year).value) : null;
  return {
    table,
    isOurs,
    sheet: table.sheet,
    first: table.first,
    last: table.last,
    columns: table.columns,
    title: table.title.words,
    isFilled: hasScores(table),
    against: againstTable(table.title, about, isOurs && year !== null),
  };
};

const cellAt = (sheet: SeenSheet, { row, column }: CellRef) => seenCell(sheet, row, column);

/** The part of the sheet that a table takes up, with the row of its sum. */
const withTotal = (candidate: ScoringCandidate): Area => {
  const { table, first, last } = candidate;
  return areaOf({ ...candidate, first, last: Math.max(last, table.total?.row ?? last) });
};

/** Items of which the words beside the numbers are those of some other form: with this share of them it is one. */
const FOREIGN = 0.4;
const isForeign = ({ places }: ScoringTable): boolean =>
  [...places.values()].filter(({ by }) => by === 'number-with-other-words').length > places.size * FOREIGN;

/** Our names on a sheet, as far as the row in which each stands still says its item. */
const standingNames = (
  sheet: SeenSheet,
  table: ScoringTable,
  own: OwnCells,
  ruleSet: RuleSet,
): { readonly named: ItemCells; readonly findings: readonly Finding[] } => {
  const named: Partial<Record<string, CellRef>> = {};
  const findings: Finding[] = [];
  for (const item of itemIds(ruleSet)) {
    const cell = own.claimed[item];
    if (cell?.sheet !== sheet.sheet) continue;
    const place = table.places.get(item);
    if (!place || place.row === cell.row) named[item] = cell;
    else {
      const words = seenCell(sheet, cell.row, place.column);
      findings.push({ code: 'label-changed', place: { kind: 'claimed', item }, shown: shown(words.text) });
    }
  }
  return { named, findings };
};

const readFromText = (table: ScoringTable, columns: readonly PartColumns[], figures: FigureTable | null): string => {
  const taken = [...new Set(columns.flatMap(({ claimed }) => (claimed ? [columnText(claimed)] : [])))].join('、');
  const rows = `“${table.sheet.sheet}”第 ${table.first + 1}—${table.last + 1} 行`;
  const from = figures ? `；数据取自“${figures.sheet.sheet}”` : '';
  return `读的是${rows}${taken === '' ? '' : `，得分取自 ${taken}`}${from}。`;
};

/**
 * Reads a park's scoring sheet and its figures out of a workbook, ours or a familiar one. What could mean more than one thing is asked; what is not what it seems is
 * found; nothing is chosen silently.
 * @param ruleSet whose items and figures are looked for, and by which a familiar sheet is understood: what its scores say of the figures
 * @param asking with what was answered before
 */
export const readSubmission = (
  { sheets, names, file = null }: SeenWorkbook,
  ruleSet: RuleSet,
  about: ReadFor,
  asking: Asking,
): WorkbookReading | NothingRead => {
  const readable = sheets.filter(({ sheet }) => mayHoldScores(sheet));
  const sheetOf = (name: string) => readable.find(({ sheet }) => sheet === name);
  const own = ownCells(
    names.filter(({ sheet }) => sheetOf(sheet) !== undefined),
    ruleSet,
  );
  const tables = readable.flatMap((sheet) => scoringTables(sheet, ruleSet, about.year));
  const withScores = tables.filter(
    (table) =>
      table.parts.some(({ heads }) => scoreCandidates(heads).length > 0) ||
      Object.keys(onSheet(own.claimed, table.sheet.sheet)).length > 0,
  );
  const chosen = chooseSheet(
    withScores.map((table) => candidateOf(table, own, { ...about, file })),
    { id: 'scoring-sheet', what: SHEETS.scoring },
    asking,
  );
  const nothing = (what: string): NothingRead => ({ kind: 'nothing', what, questions: asking.questions });
  if (!chosen)
    return nothing(withScores.length === 0 ? nothingSaid(readable, tables, ruleSet) : '还没有选定读哪一份评分表。');
  const { isOurs } = chosen;
  const sheet = askLooks(chosen.sheet, withTotal(chosen), asking);
  const table = { ...chosen.table, sheet };
  if (isForeign(table)) {
    const place = [...table.places.values()].find(({ by }) => by === 'number-with-other-words');
    const words = place ? seenCell(sheet, place.row, place.column).text : '';
    return nothing(
      `“${sheet.sheet}”的编号与附件2相同，内容不同：例如“${shown(words)}”，附件2的 ${place?.id ?? ''} 是“${place ? indicatorOf(ruleSet, place.id).title : ''}”。它像是另一种表。`,
    );
  }
  const { named, findings: moved } = standingNames(sheet, table, own, ruleSet);
  const columns = columnsOf(table, ruleSet, about.park, asking);
  const columnsAt = (place: ItemPlace) => columns.find(({ part }) => part.items.some(({ id }) => id === place.id));
  const scoreAt = (place: ItemPlace): ScorePlace | null => {
    const at = columnsAt(place);
    return at?.claimed ? { column: at.claimed.column, notes: at.notes, corrections: at.corrections.claimed } : null;
  };
  const scores = itemScores(table, scoreAt, named, ruleSet, asking);

  const withFigures = figureTables(readable, ruleSet, about, own.figures);
  const choice = chooseFigures(
    withFigures,
    readable.filter((each) => each.sheet !== sheet.sheet),
    ruleSet,
    about.year,
    own.figures,
    asking,
  );
  const figures = choice === 'asked' ? null : choice;
  const onOwn = figures?.sheet.sheet === sheet.sheet ? sheet : figures?.sheet;
  const figuresSheet = figures && onOwn ? askLooks(onOwn, areaOf(figures), asking) : null;
  const statedAt = (place: ItemPlace): StatedCell | null => {
    const at = columnsAt(place);
    if (!at?.stated) return null;
    const unit = at.unit ? String(seenCell(sheet, place.row, at.unit.column).value) : '';
    const cell = seenCell(sheet, place.row, at.stated.column);
    return {
      cell,
      labels: labelsOf(place, table, ruleSet),
      notes: at.notes,
      corrections: at.corrections.stated,
      second: secondCell(place, cell, table, ruleSet),
      units: [
        unit === '' ? '' : `（${unit}）`,
        ...unitsBeside(sheet, cell),
        ...unitsInWords(seenCell(sheet, place.row, place.column).text),
        ...unitsOfGroup(sheet, place.row, place.column, table.first),
        at.stated.words,
        ...unitsAround(sheet, table.first, at.part.headRow, table.last),
      ],
    };
  };
  const askedSheetOf = (name: string) => [figuresSheet, sheet].find((each) => each?.sheet === name) ?? sheetOf(name);
  const isAsked = choice === 'asked';
  const read: ReadFigures = isAsked
    ? { values: new Map(), cells: {}, findings: [] }
    : figures !== null || Object.keys(own.figures).length > 0
      ? figuresOfTable(figures, askedSheetOf, figuresNamed(own.figures, figures), ruleSet, about, asking)
      : readStatedFigures(table, statedAt, scores.claimed, scores.cells, ruleSet, about.year, asking);

  const scored = columns.at(-1)?.claimed;
  const totalCell =
    own.total?.sheet === sheet.sheet && own.total.row >= (table.total?.row ?? 0)
      ? own.total
      : scored
        ? totalOfTable(table, scored.column, asking)
        : null;
  const totalSeen = totalCell && cellAt(sheet, totalCell);
  const totalDoubt = totalSeen && doubtfulCell({ kind: 'total' }, totalSeen, '分');
  const total =
    totalSeen && !totalDoubt ? readScore(totalSeen.value, { kind: 'total' }) : { score: null, findings: [] };
  const check = columns.flatMap(({ part }) => {
    const column = roleCandidates(part.heads, 'check')[0]?.head.column;
    return column === undefined
      ? []
      : part.items.map(({ id, row }) => [id, { sheet: sheet.sheet, row, column }] as const);
  });
  const park = isOurs && own.park?.sheet === sheet.sheet ? String(cellAt(sheet, own.park).value).trim() : '';
  return {
    kind: isOurs ? 'ours' : 'familiar',
    sheet: sheet.sheet,
    readFrom: readFromText(table, columns, figures),
    year: isOurs && own.year?.sheet === sheet.sheet ? yearOf(cellAt(sheet, own.year).value) : null,
    park: park === '' ? null : park,
    reported: asReported(read.values, ruleSet),
    claimed: scores.claimed,
    sources: readSources(figures, read.cells, ruleSet),
    claimedTotal: total.score,
    cells: {
      figures: read.cells,
      claimed: scores.cells,
      total: totalCell,
      check: { ...Object.fromEntries(check), ...onSheet(own.check, sheet.sheet) },
    },
    questions: asking.questions,
    findings: [
      ...read.findings,
      ...moved,
      ...scores.findings,
      ...(totalDoubt ? [totalDoubt] : []),
      ...total.findings,
      ...wordsBeside(
        figures && figures.sheet.sheet !== sheet.sheet ? [sheet, figures.sheet] : [sheet],
        cellsRead(scores.cells, read.cells, totalCell),
      ),
    ],
  };
};
