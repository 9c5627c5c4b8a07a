import type { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import { askingWith, type Asking } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { markList, type MarkedList } from '../marks/mark-list';
import { ourLooks, requestLooks } from '../marks/draw-marks';
import type { RuledList } from '../marks/ruled-list';
import { inExcel } from '../workbook/in-excel';
import { protectionOf } from '../workbook/open-sheet';
import { readApart } from '../workbook/read-apart';
import { seeLists, type ListPlace } from '../seen/see-lists';

/** What every reading of a list says: on which sheet it stands, and what was found. */
interface ReadOfList {
  readonly sheet: string;
  readonly table: { readonly check: number | null };
  readonly findings: MarkedList['findings'];
  readonly questions: MarkedList['questions'];
}
/** A list that people fill in: where it stands, how it is read, and how it is marked. */
interface FilledList<Reading extends ReadOfList> {
  readonly place: ListPlace;
  /** What is read, for whom and when: answers that were given for anything else are none. */
  readonly matter: string;
  /** @throws where the workbook's list cannot be read, or is not the one that is worked on */
  readonly read: (workbook: SeenWorkbook, asking: Asking) => Reading;
  readonly ruled: (reading: Reading) => RuledList;
  /** What the 校验 column of a row says in which nothing was found. */
  readonly clean: typeof NOTHING_FOUND | '';
}

/**
 * Reads a list that people fill in wherever it stands in the workbook, and marks in place what was found: in two syncs, and one more where the marks are other ones. Somebody's own sheet gets colours and keeps
 * its rules. A sheet under somebody's password gets no marks; what was found is answered all the same.
 * @returns null where the workbook has no such list at all
 * @throws as `read` does
 * @throws HostRefused where Excel does not let it be read
 */
export const checkList = <Reading extends ReadOfList>({
  place,
  matter,
  read,
  ruled,
  clean,
}: FilledList<Reading>): Promise<Reading | null> =>
  inExcel(async (context) => {
    const { lists, workbook, answers } = await seeLists(context, place);
    if (lists.length === 0) return null;
    const reading = read(workbook, askingWith(answers, matter));
    const list = lists.find(({ seen }) => seen.sheet === reading.sheet);
    if (!list) return reading;
    const { sheet, seen, isOurs, filter } = list;
    const said = (row: number): CellValue =>
      seen.values[row - seen.row]?.[(reading.table.check ?? 0) - seen.column] ?? '';
    const marked: MarkedList = {
      sheet,
      name: reading.sheet,
      protection: protectionOf(sheet),
      list: ruled(reading),
      own: isOurs,
      findings: reading.findings,
      questions: reading.questions,
      said,
      clean,
    };
    if (isOurs) await markList(context, marked);
    else {
      const [looks] = await readApart(context, () => requestLooks(sheet));
      await markList(context, marked, { looks: looks && ourLooks(looks), filter });
    }
    return reading;
  });
