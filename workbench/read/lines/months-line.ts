import { districtNames } from '../../../shared/vocabulary/districts';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import type { Year } from '../../../shared/vocabulary/ids';
import { monthFieldText, type MonthField, type MonthMatter } from '../../../shared/workbook/months/list';
import { readMonthSheet, type MonthReading } from '../../../shared/workbook/months/read-sheet';
import { askingWith } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { listRefusal } from './list-refusal';
import { findingLine, questionLines, type LineOf } from './read-line';

/** Whose month it is, as far as it says so itself. */
export interface MonthSaid {
  readonly year: Year;
  readonly month: number | null;
  readonly districtName: string | null;
}

/** The column that a cell stands in. */
const fieldAt = ({ table }: MonthReading, column: number): MonthField =>
  (Object.keys(table.columns) as MonthField[]).find((field) => table.columns[field] === column) ?? 'park'; // of every field

/** 月报: what it says of each park. Which parks are awaited only the plan knows: those that stand there. */
export const monthsLine = (workbook: SeenWorkbook, said: MonthSaid): LineOf<'months'> => {
  const districtName =
    said.districtName !== null && districtNames(said.districtName).length > 0 ? said.districtName : null;
  const matter: MonthMatter = { ...said, districtName, parks: [] };
  const first = readMonthSheet(workbook, matter, askingWith([]));
  const standing = 'kind' in first ? [] : first.read;
  const parks = new Map(standing.flatMap(({ park, name }) => (park === null ? [] : [[park, name] as const])));
  const awaited = [...parks].map(([park, name]) => ({ park, name, figures: null, before: null, sums: null }));
  const reading = readMonthSheet(workbook, { ...matter, parks: awaited }, askingWith([]));
  if ('kind' in reading) {
    if (reading.kind === 'columns')
      return listRefusal(SHEETS.months, { ...reading, missing: reading.missing.map(monthFieldText) });
    if (reading.kind !== 'asked') return listRefusal(SHEETS.months, reading);
    const questions = questionLines(reading.questions);
    return { kind: 'months', sheet: null, at: '', rows: [], questions, findings: [] };
  }
  const { sheet, readFrom, read, questions, findings } = reading;
  return {
    kind: 'months',
    sheet,
    at: readFrom,
    rows: read.map(({ park, name, figures }) => ({ park, name, ...figures })),
    questions: questionLines(questions),
    findings: findings.map((each) =>
      findingLine(`${String(each.cell.row + 1)}.${fieldAt(reading, each.cell.column)}`, each),
    ),
  };
};
