import type { Answer } from '../../../shared/workbook/reading/question';
import { plainSheet, type SeenSheet, type SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { requestAnswers, takeAnswers } from './answers';
import { requestFilter, type FilterRequest } from '../workbook/keep-filter';
import { requestFormats } from './format-request';
import { factsOf, requestLook, type LookRequest } from './look-request';
import { readApart, readBeside } from '../workbook/read-apart';
import { blockOf, requestBlock, sayUnread, takeNames } from './read-request';
import { seeBlock } from './unclear-cells';

/** Where a list that people fill in may stand, and by what it is known. */
export interface ListPlace {
  /** The title of the sheet that we draw, and the names of its cells: the first of them says which sheet is ours. */
  readonly title: string;
  readonly names: readonly [string, ...string[]];
  /** What lies beyond is not read. */
  readonly window: string;
  /** Whether a sheet may hold such a list, as far as its first rows tell. */
  readonly holds: (heads: SeenSheet) => boolean;
  /** Whether the sheet in front is named where no list was found, so that it is said what it lacks. */
  readonly orInFront: boolean;
  /** Whether a sheet of this name is looked at at all. */
  readonly mayHold: (name: string) => boolean;
}
/** A sheet that holds such a list, with what is needed to mark it. */
interface SeenList {
  readonly sheet: Excel.Worksheet;
  readonly seen: SeenSheet;
  readonly isOurs: boolean;
  readonly filter: FilterRequest | null;
}
/** A workbook as far as such a list may stand in it. */
export interface SeenLists {
  readonly lists: readonly SeenList[];
  readonly workbook: SeenWorkbook;
  readonly answers: readonly Answer[];
}

/** Rows in which heads are looked for, to tell which sheets hold such a list. */
const HEADS = 'A1:CZ40';
/** Other sheets whose heads are looked at at most. */
const MOST_OTHERS = 60;

interface HeadsRequest {
  readonly sheet: Excel.Worksheet;
  readonly heads: Excel.Range;
}
const requestHeads = (sheet: Excel.Worksheet): HeadsRequest => ({
  sheet: sheet.load('name,id,visibility'),
  heads: sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(HEADS).load('values,rowIndex,columnIndex'),
});

/** The other sheets as the last reading in this pane found them: no more than a hint at what to ask for in the first sync of the next. */
const lastOthers = new Map<string, readonly string[]>();

const takeHeads = (requests: readonly (HeadsRequest | null)[]): ReadonlyMap<string, HeadsRequest> =>
  new Map(
    requests.flatMap((each) =>
      each && !each.sheet.isNullObject && !each.heads.isNullObject ? [[each.sheet.name, each] as const] : [],
    ),
  );

/**
 * Reads every sheet of a workbook that holds a list of a kind, as a person sees it. One sync where only ours does; one more for the whole of the others, one more where there are sheets that were
 * not there the last time, and one where cells look unlike their rows and columns, or conditional formats may strike or hide them.
 * @throws whatever Excel says where it refuses the names and the sheet that is ours
 */
export const seeLists = async (
  context: Excel.RequestContext,
  { title, names, window, holds, orInFront, mayHold }: ListPlace,
): Promise<SeenLists> => {
  const { workbook } = context;
  const { worksheets } = workbook;
  const owner = () => workbook.names.getItemOrNullObject(names[0]).getRangeOrNullObject().worksheet;
  const hinted = lastOthers.get(title) ?? [];
  const [first, [look, filter, formats, ...beside]] = await readBeside(
    context,
    () => ({
      ours: requestBlock(owner(), window),
      active: requestHeads(worksheets.getActiveWorksheet()),
      titled: requestHeads(worksheets.getItemOrNullObject(title)),
      all: worksheets.load('items/name'),
      names: workbook.names.load('items/name,items/formula'),
      file: workbook.load('name'),
      answers: requestAnswers(context),
    }),
    () => requestLook(owner(), window),
    () => requestFilter(owner()),
    () => requestFormats(owner()),
    ...hinted.map((name) => () => requestHeads(worksheets.getItemOrNullObject(name))),
  );
  const { ours, active } = first;
  const isThere = !ours.sheet.isNullObject && !ours.used.isNullObject;
  const again = beside as readonly (HeadsRequest | null)[]; // as they were asked for
  const known = new Map([...takeHeads([active, first.titled]), ...takeHeads(again)]);
  const others = first.all.items
    .map(({ name }) => name)
    .filter((name) => mayHold(name) && !(isThere && name === ours.sheet.name));
  const looked = others.slice(0, MOST_OTHERS);
  lastOthers.set(title, looked);
  const unknown = looked.filter((name) => !known.has(name) && !hinted.includes(name));
  const asked =
    unknown.length === 0
      ? []
      : await readApart(context, ...unknown.map((name) => () => requestHeads(worksheets.getItemOrNullObject(name))));
  for (const [name, heads] of takeHeads(asked)) known.set(name, heads);
  sayUnread([
    ...hinted.filter((name, at) => again[at] === null && looked.includes(name)),
    ...unknown.filter((_, at) => asked[at] === null),
    ...others.slice(MOST_OTHERS),
  ]);
  const holders = [...known.values()].filter(
    ({ sheet, heads }) =>
      !(isThere && sheet.name === ours.sheet.name) &&
      others.includes(sheet.name) &&
      holds(plainSheet(blockOf(sheet, heads), sheet.name === active.sheet.name)),
  );
  const nearest = known.get(title) ?? (orInFront ? takeHeads([active]).get(active.sheet.name) : undefined);
  const holding = holders.length === 0 && !isThere && nearest ? [nearest] : holders;
  const [blocks, looks] =
    holding.length === 0
      ? [[], []]
      : await readBeside(
          context,
          () => holding.map(({ sheet }) => requestBlock(sheet, window)),
          ...holding.map(({ sheet }) => () => ({ look: requestLook(sheet, window), filter: requestFilter(sheet) })),
          ...holding.map(
            ({ sheet }) =>
              () =>
                requestFormats(sheet),
          ),
        );
  const lookAt = (at: number) =>
    looks[at] as { readonly look: LookRequest; readonly filter: FilterRequest } | null | undefined; // answers come in the order of the readings
  const found = [
    ...(isThere ? [{ ...ours, look, filter, formats, isOurs: true }] : []),
    ...blocks.map((block, at) => ({
      ...block,
      look: lookAt(at)?.look ?? null,
      filter: lookAt(at)?.filter ?? null,
      formats: (looks[holding.length + at] ?? null) as Excel.ConditionalFormatCollection | null, // as above
      isOurs: false,
    })),
  ];
  const lists: SeenList[] = [];
  for (const { sheet, used, look: how, filter: by, formats: rules, isOurs } of found) {
    const facts = factsOf(sheet, active.sheet, { filter: by, formats: rules, window });
    // One more sync for a sheet only where its cells look unlike their rows and columns.
    const seen = await seeBlock(context, { sheet, block: blockOf(sheet, used), look: how, facts });
    lists.push({ sheet, seen, isOurs, filter: by });
  }
  return {
    lists,
    workbook: { sheets: lists.map(({ seen }) => seen), names: takeNames(first), file: first.file.name },
    answers: takeAnswers(first.answers),
  };
};

/** What stands in a cell of ours, by its name; '' where the name is gone. */
export const statedAt = ({ sheets, names }: SeenWorkbook, name: string): string => {
  const cell = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const sheet = cell && sheets.find((each) => each.sheet === cell.sheet);
  return cell && sheet ? String(sheet.values[cell.row - sheet.row]?.[cell.column - sheet.column] ?? '').trim() : '';
};
