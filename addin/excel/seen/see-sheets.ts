import { requestFilter, type FilterRequest } from '../workbook/keep-filter';
import { requestFormats } from './format-request';
import { factsOf, isUnclear, requestLook, takeLook, type LookRequest, type TakenLook } from './look-request';
import { readApart, readBeside } from '../workbook/read-apart';
import {
  filterReadings,
  formatReadings,
  lookReadings,
  requestBlock,
  requestSheets,
  takeNames,
  type BlockRequest,
  blockOf,
  sayUnread,
  sayUnruled,
  type FormPlace,
  type ReadSheet,
} from './read-request';
import { requestUnclear, takeUnclear } from './unclear-cells';
import type { NamedCell } from '../../../shared/workbook/reading/workbook-reading';

/** A workbook as it was seen, with what is needed to write on its sheets. */
export interface SeenInExcel<Needed, Beside> {
  /** The likely sheets first, the active one before all; then the others. */
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly NamedCell[];
  /** The name of the workbook's file. */
  readonly file: string;
  readonly needed: Needed;
  readonly beside: Beside | null;
}

/** A sheet with everything that was asked of it. */
interface SightRequest extends BlockRequest {
  readonly look: LookRequest | null;
  readonly filter: FilterRequest | null;
  readonly formats: Excel.ConditionalFormatCollection | null;
}
/** What is asked of another sheet, but for what Excel may refuse of it alone. */
type OtherRequest = Omit<SightRequest, 'formats'>;

/** Other sheets that are read at most. */
const MOST_OTHERS = 30;

/** The other sheets as the last reading in this pane found them: no more than a hint at what to ask for in the first sync of the next. */
const lastOthers = new Map<string, readonly string[]>();

const requestOther = (sheet: Excel.Worksheet, window: string): OtherRequest => ({
  ...requestBlock(sheet, window),
  look: requestLook(sheet, window),
  filter: requestFilter(sheet),
});

/** The readings of other sheets, by their names: of all first what stands there, then their conditional formats. */
const otherReadings = (worksheets: Excel.WorksheetCollection, names: readonly string[], window: string) => [
  ...names.map((name) => () => requestOther(worksheets.getItemOrNullObject(name), window)),
  ...names.map((name) => () => requestFormats(worksheets.getItemOrNullObject(name))),
];

/** What was answered to `otherReadings`; null for a sheet of which Excel refused what stands there. */
const othersOf = (answers: readonly unknown[]): readonly (SightRequest | null)[] => {
  const half = answers.length / 2;
  // Answers come in the order of the readings.
  return (answers.slice(0, half) as readonly (OtherRequest | null)[]).map(
    (each, at) => each && { ...each, formats: answers[half + at] as Excel.ConditionalFormatCollection | null },
  );
};

interface TakenSheet extends TakenLook {
  readonly sheet: Excel.Worksheet;
}

/** With what a sheet was read. */
interface ReadWith {
  readonly active: Excel.Worksheet;
  readonly window: string;
}

const takeSight = (
  { sheet, used, look, filter, formats }: SightRequest,
  { active, window }: ReadWith,
): TakenSheet | null => {
  if (sheet.isNullObject || used.isNullObject) return null;
  return { sheet, ...takeLook(blockOf(sheet, used), look, factsOf(sheet, active, { filter, formats, window })) };
};

/** The sheets of the requests that are there, each once. */
const takeEach = (requests: readonly SightRequest[], how: ReadWith): ReadonlyMap<string, TakenSheet> => {
  const taken = new Map<string, TakenSheet>();
  for (const request of requests) {
    const sheet = request.sheet.isNullObject || taken.has(request.sheet.name) ? null : takeSight(request, how);
    if (sheet) taken.set(sheet.seen.sheet, sheet);
  }
  return taken;
};

/**
 * Reads every sheet on which a form may stand, as a person sees it: in one sync, together with what else is needed. One more where there are other sheets than last time,
 * where cells look unlike their rows and columns, or where conditional formats may strike or hide them. What Excel refuses to tell of a sheet is said where it matters, and spoils no other.
 * @param place where the form may stand
 * @param needed queues what else is to be read
 * @param beside queues what Excel may refuse to read
 * @throws whatever Excel says where it refuses what is needed
 */
export const seeSheets = async <Needed, Beside>(
  context: Excel.RequestContext,
  place: FormPlace,
  needed: () => Needed,
  beside: () => Beside,
): Promise<SeenInExcel<Needed, Beside>> => {
  const { worksheets } = context.workbook;
  const looks = lookReadings(context, place);
  const filters = filterReadings(context, place);
  const formats = formatReadings(context, place);
  const hinted = otherReadings(worksheets, lastOthers.get(place.title) ?? [], place.window);
  const [{ request, more }, [besides, ...answers]] = await readBeside(
    context,
    () => ({ request: requestSheets(context, place), more: needed() }),
    beside,
    ...looks,
    ...filters,
    ...formats,
    ...hinted,
  );
  const likely = request.sheets.map((each, at): SightRequest => ({
    ...each,
    look: (answers[at] ?? null) as LookRequest | null, // answers come in the order of the readings
    filter: (answers[looks.length + at] ?? null) as FilterRequest | null, // as above
    formats: (answers[looks.length + filters.length + at] ?? null) as Excel.ConditionalFormatCollection | null, // as above
  }));
  const again = othersOf(answers.slice(looks.length + filters.length + formats.length));
  const how = { active: request.active, window: place.window };
  const first = takeEach([...likely, ...again.filter((each) => each !== null)], how);

  const namesOf = (requests: readonly BlockRequest[]) =>
    new Set(requests.flatMap(({ sheet }) => (sheet.isNullObject ? [] : [sheet.name])));
  const likelyNames = namesOf(likely);
  const known = namesOf([...likely, ...again.filter((each) => each !== null)]);
  const others = request.all.items
    .map(({ name }) => name)
    .filter((name) => !likelyNames.has(name) && place.mayHold(name));
  const read = others.slice(0, MOST_OTHERS);
  lastOthers.set(place.title, read);
  const rest = read.filter((name) => !known.has(name));
  const unclear = [...first.values()].filter(isUnclear);
  const asked =
    rest.length + unclear.length === 0
      ? []
      : await readApart(
          context,
          ...unclear.map((sheet) => () => requestUnclear(sheet)),
          ...otherReadings(worksheets, rest, place.window),
        );
  const toldOf = (sheets: readonly TakenSheet[], told: readonly unknown[]) =>
    sheets.map((sheet, at) => [sheet.seen.sheet, told[at] as ReturnType<typeof requestUnclear> | null] as const); // as above
  const found = othersOf(asked.slice(unclear.length));
  const missed = [...rest.filter((_, at) => !found[at]), ...others.slice(MOST_OTHERS)];
  sayUnread(missed);

  const second = takeEach(
    found.filter((each) => each !== null),
    how,
  );
  sayUnruled(
    [...first.values(), ...second.values()].filter(({ isUnruled }) => isUnruled).map(({ seen: { sheet } }) => sheet),
  );
  const late = [...second.values()].filter(isUnclear);
  const toldLate =
    late.length === 0 ? [] : await readApart(context, ...late.map((sheet) => () => requestUnclear(sheet)));
  const told = new Map([...toldOf(unclear, asked), ...toldOf(late, toldLate)]);
  const seen = ({ sheet, ...taken }: TakenSheet): ReadSheet => ({
    sheet,
    block: isUnclear(taken) ? takeUnclear(taken, told.get(taken.seen.sheet) ?? null) : taken.seen,
  });
  return {
    sheets: [...first.values(), ...second.values()].map(seen),
    names: takeNames(request),
    file: request.file.name,
    needed: more,
    beside: besides,
  };
};
