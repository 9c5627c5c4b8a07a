import { checkFieldName, FIELD_IDS, FORM_LINES, type FieldId } from './form-fields';
import { targetText, valuesCode, type FormTarget, type FormValues } from './form-content';
import { fieldPlaces, hasApplicationWords, type FieldPlaces } from './form-places';
import { applicationCellName, type ApplicationCell } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { areaOf, chooseSheet, formCandidate, readFromText } from '../reading/choose-sheet';
import { askLooks } from '../reading/looks/asked-looks';
import type { AsDrawn } from '../reading/lost-cells';
import { saysSent } from '../reading/sent-code';
import { askingWith, type Asking, type Question } from '../reading/question';
import { plainSheet, seenCell, type SeenSheet, type SeenWorkbook } from '../reading/seen-sheet';
import type { CellRef, NamedCell } from '../reading/workbook-reading';
import type { CellValue } from '../../vocabulary/cell-value';

/** What stands on 认定申报 in a workbook, cell by cell; what it is worth is for `checkApplication` to say. */
export interface ApplicationReading {
  /** The sheet that was read; null while it is asked which. */
  readonly sheet: string | null;
  /** Which sheet that is and how it was found, in a line for the pane. */
  readonly readFrom: string;
  /** What was asked of this workbook, answered or not. */
  readonly questions: readonly Question[];
  readonly target: FormTarget;
  readonly values: FormValues;
  /** Cells of what is filled in, as far as they still stand. */
  readonly cells: Readonly<Partial<Record<FieldId, CellRef>>>;
  /** How they stand there. */
  readonly places: FieldPlaces;
  /** The 校验 cells, by the first field of their row. */
  readonly checks: Readonly<Partial<Record<FieldId, CellRef>>>;
  /** What the form says it was sent as; '' while it was not. */
  readonly receipt: string;
  /** Whether what is filled in is what was sent. */
  readonly isSent: boolean;
  /** Whether anything is filled in. */
  readonly isTyped: boolean;
}

const textOf = (value: CellValue): string => String(value).trim();
const NEW: FormTarget = { kind: 'new', earlier: null };

/** What the form is for, by the line under its title, where names were lost: nothing is taken that does not say the same twice. */
const writtenTarget = (sheet: SeenSheet): FormTarget | null => {
  for (let row = sheet.row; row < sheet.row + Math.min(sheet.values.length, 10); row += 1) {
    const cells = Array.from({ length: sheet.values[0]?.length ?? 0 }, (_, n) =>
      seenCell(sheet, row, sheet.column + n),
    );
    const [title, ...facts] = cells.filter(({ value }) => value !== '');
    const [first, second] = facts;
    if (!title) continue;
    if (facts.length === 0 && title.text === targetText(NEW)) return NEW;
    if (facts.length === 1 && first && title.text === targetText({ kind: 'new', earlier: 'x' }))
      return { kind: 'new', earlier: textOf(first.value) };
    if (facts.length !== 2 || typeof first?.value !== 'string' || typeof second?.value !== 'number') continue;
    const target: FormTarget = { kind: 'correction', application: textOf(first.value), version: second.value };
    if (title.text === targetText(target)) return target;
  }
  return null;
};

const targetByNames = (own: (cell: ApplicationCell) => CellValue): FormTarget => {
  const application = textOf(own('application'));
  return application === ''
    ? { kind: 'new', earlier: textOf(own('earlier')) || null }
    : { kind: 'correction', application, version: Number(own('version')) };
};

/** Asks what a form is for that does not say it any more. */
const askTarget = (sheet: string, { ask }: Asking): FormTarget => {
  ask({
    id: 'target.application',
    about: 'target',
    cells: [{ sheet, row: 0, column: 0 }],
    text: {
      where: `“${sheet}”`,
      what: '看不出是新的申报，还是更正哪一次申报。',
      todo: '是新的申报，请在下面选择；要更正的，请从那次申报中重新生成申报表，再照着填。',
      clause: null,
    },
    choices: [{ id: 'new', text: targetText(NEW) }],
    words: sheet,
  });
  return NEW;
};

/**
 * Reads 认定申报: by our names, wherever its rows were moved; where those were lost, by its words.
 * @returns null where the workbook has none
 */
export const readApplication = ({ sheets, names }: SeenWorkbook, asking: Asking): ApplicationReading | null => {
  const byName = new Map(names.map((each) => [each.name.toLowerCase(), each]));
  const find = (name: string): NamedCell | undefined => byName.get(name.toLowerCase());
  const version = find(applicationCellName('version'));
  const candidates = sheets
    .filter((sheet) => sheet.sheet === version?.sheet || hasApplicationWords(sheet))
    .map((sheet) => formCandidate(sheet, sheet.sheet === version?.sheet));
  if (candidates.length === 0) return null;
  const found = chooseSheet(candidates, { id: 'application-sheet', what: SHEETS.application }, asking);
  if (!found) {
    const nothing = {
      target: NEW,
      values: {},
      cells: {},
      places: new Map<never, never>(),
      checks: {},
      receipt: '',
      isSent: false,
    };
    return { ...nothing, sheet: null, readFrom: '', questions: asking.questions, isTyped: true };
  }
  const { isOurs } = found;
  const sheet = askLooks(found.sheet, areaOf(found), asking);
  const own = (cell: ApplicationCell): CellValue => {
    const place = find(applicationCellName(cell));
    return place?.sheet === sheet.sheet ? seenCell(sheet, place.row, place.column).value : '';
  };
  const places = fieldPlaces(sheet, isOurs ? names : []);
  const placed = FIELD_IDS.flatMap((id) => {
    const place = places.get(id);
    return place ? [[id, place.cell] as const] : [];
  });
  const checks = Object.fromEntries(
    FORM_LINES.flatMap((line) => {
      const check = isOurs ? find(checkFieldName(line)) : undefined;
      return check ? line.fields.slice(0, 1).map((field) => [field, check] as const) : [];
    }),
  );
  const target = isOurs ? targetByNames(own) : (writtenTarget(sheet) ?? askTarget(sheet.sheet, asking));
  const values = Object.fromEntries(placed.map(([id, { value }]) => [id, value]));
  const receipt = textOf(own('receipt'));
  return {
    sheet: sheet.sheet,
    readFrom: readFromText(found),
    questions: asking.questions,
    target,
    values,
    cells: Object.fromEntries(placed.map(([id, { row, column }]) => [id, { sheet: sheet.sheet, row, column }])),
    places,
    checks,
    receipt,
    isSent: saysSent(receipt, valuesCode(values)),
    isTyped: placed.some(([, { value }]) => textOf(value) !== ''),
  };
};

/** The cells of a form that was sent as it stands: what they hold is not on the sheet alone. */
export const sentCells: AsDrawn = ({ sheet, row, column, formulas, names }) => {
  const standing = plainSheet({ sheet, row, column, values: formulas });
  const reading = readApplication({ sheets: [standing], names }, askingWith([]));
  const sent = reading?.isSent === true ? Object.values(reading.cells) : [];
  return (place) => sent.some((cell) => cell.row === place.row && cell.column === place.column);
};
