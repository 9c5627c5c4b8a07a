import { SHEETS } from '../../../shared/vocabulary/sheets';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { PAST_FIELDS, pastHeader, type PastSheetField } from '../../../shared/workbook/past/columns';
import { readPastSheet, type PastReading } from '../../../shared/workbook/past/read-sheet';
import { askingWith } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { listRefusal } from './list-refusal';
import { findingLine, questionLines, type LineOf } from './read-line';

/** The column that a cell stands in. */
const fieldAt = ({ table }: PastReading, column: number): PastSheetField =>
  PAST_FIELDS.find((field) => table.columns[field] === column) ?? 'park';

/** The parks that stand there, as their first rows say of them. */
const parksIn = ({ read }: PastReading) => {
  const parks = new Map(
    read.toReversed().flatMap(({ park, name, recognised }) => {
      const [id, year] = [ParkId.safeParse(park), Year.safeParse(recognised)];
      return id.success && year.success
        ? [[id.data, { park: id.data, name: String(name ?? ''), recognised: year.data }] as const]
        : [];
    }),
  );
  return [...parks.values()].toReversed();
};

/**
 * 历史情况: what it says of each park and year. Of which parks it is asked only the plan knows: of those that stand there.
 * @param first the first year that the system evaluates
 */
export const pastLine = (workbook: SeenWorkbook, first: Year): LineOf<'past'> => {
  const standing = readPastSheet(workbook, { first, parks: [] }, askingWith([]));
  const parks = 'kind' in standing ? [] : parksIn(standing);
  const reading = readPastSheet(workbook, { first, parks }, askingWith([]));
  if ('kind' in reading) {
    if (reading.kind === 'columns')
      return listRefusal(SHEETS.past, { ...reading, missing: reading.missing.map(pastHeader) });
    if (reading.kind !== 'asked') return listRefusal(SHEETS.past, reading);
    const questions = questionLines(reading.questions);
    return { kind: 'past', sheet: null, at: '', rows: [], questions, findings: [] };
  }
  const { sheet, readFrom, read, questions, findings } = reading;
  return {
    kind: 'past',
    sheet,
    at: readFrom,
    rows: read,
    questions: questionLines(questions),
    findings: findings.map((each) =>
      findingLine(`${String(each.cell.row + 1)}.${fieldAt(reading, each.cell.column)}`, each),
    ),
  };
};
