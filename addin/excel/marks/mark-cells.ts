import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import type { MarkMemory } from '../workbook/mark-memory';
import { syncOpened, type SheetProtection } from '../workbook/open-sheet';
import { readApart } from '../workbook/read-apart';
import { drawMarks, lookCount, ourLooks, requestLooks, type CheckText } from './draw-marks';
import { sameCell, type Mark } from './mark';
import { sayUncoloured, sayUndrawn } from './undrawn';

/** What of a sheet's marks Excel is asked for: their looks, and the messages on some cells. */
interface StandingRequest {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly messages: readonly { readonly cell: CellRef; readonly validation: Excel.DataValidation }[];
}

const requestStanding = (sheet: Excel.Worksheet, cells: readonly CellRef[]): StandingRequest => ({
  sheet,
  formats: requestLooks(sheet),
  messages: cells.map((cell) => ({
    cell,
    validation: sheet.getCell(cell.row, cell.column).dataValidation.load('prompt'),
  })),
});

/** The marked cells of each sheet as the last check in this pane left them: no more than a hint at what to ask for in the first sync of the next. */
let lastMarked: ReadonlyMap<string, readonly CellRef[]> = new Map();

/** Queues the reading of the marks that the last check left, by the names of their sheets; Excel may refuse it: see `readBeside`. */
export const requestLastMarks = ({
  workbook: { worksheets },
}: Excel.RequestContext): ReadonlyMap<string, StandingRequest> =>
  new Map(
    [...lastMarked].map(([name, cells]) => [
      name,
      requestStanding(worksheets.getItemOrNullObject(name).load('name'), cells),
    ]),
  );

/** A sheet that was checked, as it was read. */
interface CheckedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly protection: SheetProtection;
}
/** What is to stand on checked sheets, and what is known of their marks. */
export interface CellMarks {
  readonly sheets: readonly CheckedSheet[];
  readonly memory: MarkMemory;
  readonly marks: readonly Mark[];
  readonly texts: readonly CheckText[];
}

/** Whether the marks of a sheet are the ones that are wanted, as far as Excel says. */
const stands = (
  wanted: readonly Mark[],
  recorded: readonly CellRef[],
  { formats, messages }: StandingRequest,
): boolean =>
  wanted.length === recorded.length &&
  ourLooks(formats).length === lookCount(wanted) &&
  wanted.every(({ cell, prompt }) => {
    const message = messages.find((each) => sameCell(each.cell, cell))?.validation.prompt as typeof prompt | undefined;
    return message?.title === prompt.title && message.message === prompt.message;
  });

/**
 * Makes the marks of checked sheets the ones that are wanted. Conditional formats are asked for only where a sheet carries marks of ours, in a sync that may fail alone, and in none where
 * they were read already. Nothing is written where all of it stands. What Excel does not let be written, or colours that it does not tell, are said: what was found is answered all the same.
 * @param read from `requestLastMarks`; null where Excel refused it
 */
export const markCells = async (
  context: Excel.RequestContext,
  { sheets, memory, marks, texts }: CellMarks,
  read: ReadonlyMap<string, StandingRequest> | null,
): Promise<void> => {
  const recordedOn = (name: string) => memory.records.flatMap(({ cell }) => (cell.sheet === name ? [cell] : []));
  const carrying = sheets.filter(({ name }) => recordedOn(name).length > 0);
  const known = new Map([...(read ?? [])].filter(([, { sheet }]) => !sheet.isNullObject));
  const unread = carrying.filter(({ name }) => !known.has(name));
  const answers =
    unread.length === 0
      ? []
      : await readApart(
          context,
          ...unread.map(
            ({ name, sheet }) =>
              () =>
                requestStanding(sheet, recordedOn(name)),
          ),
        );
  unread.forEach(({ name }, index) => {
    const answer = answers[index];
    if (answer) known.set(name, answer);
  });
  const uncoloured: string[] = [];
  const marked = sheets.map((each) => {
    const { name } = each;
    const recorded = recordedOn(name);
    const wanted = marks.filter(({ cell }) => cell.sheet === name);
    const standing = known.get(name);
    if (!standing && recorded.length > 0) uncoloured.push(name);
    const looks = standing ? ourLooks(standing.formats) : recorded.length > 0 ? null : [];
    const asWanted = standing ? stands(wanted, recorded, standing) : wanted.length + recorded.length === 0;
    return { ...each, looks, stands: asWanted };
  });
  const wantedOn = (name: string) => marks.flatMap(({ cell }) => (cell.sheet === name ? [cell] : []));
  lastMarked = new Map(
    sheets
      .filter(({ name }) => wantedOn(name).length > 0 && !uncoloured.includes(name))
      .map(({ name }) => [name, wantedOn(name)]),
  );
  if (texts.length > 0 || marked.some((each) => !each.stands)) {
    drawMarks(context, marked, memory, marks, texts);
    try {
      await syncOpened(context, marked);
    } catch (error) {
      const touched = marked.filter((each) => !each.stands || texts.some(({ cell }) => cell.sheet === each.name));
      sayUndrawn(
        touched.map(({ name }) => name),
        error,
      );
      return;
    }
  }
  if (uncoloured.length > 0) sayUncoloured(uncoloured);
};
