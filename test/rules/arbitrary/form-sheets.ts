import type * as fc from 'fast-check';
import { scoreLimit } from '../../../shared/assessment/outcome';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { REQUIREMENT_IDS, requirement } from '../../../shared/regulation/recognition';
import { indicatorOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { Version, Year } from '../../../shared/vocabulary/ids';
import type { FormKind } from '../../../shared/workbook/layout/names';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import { cellKey, type CellLook, type SeenSheet, type SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { areaOf } from '../../../shared/workbook/recognition/form-cells';
import { answerField } from '../../../shared/workbook/recognition/form-fields';
import { APPLICATION_COLUMNS, APPLICATION_ROWS } from '../../../shared/workbook/recognition/form-rows';
import { applicationSheet } from '../../../shared/workbook/recognition/form-sheet';
import { formColumn } from '../../../shared/workbook/review/form-columns';
import { NO_ENTRIES, type ItemForm } from '../../../shared/workbook/review/form-content';
import { formRow, formRows } from '../../../shared/workbook/review/form-rows';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { seenLayout, type SeenChange } from '../../cases/seen-layout';
import type { LookingCell } from '../../cases/seen-list';
import { FILLED_FORM } from '../../workbook/recognition/application-fixture';
import { REPORTED, SCORES } from '../submission/reading/annex2-copy';
import { DOUBTFUL, PLAIN } from './doubtful-cells';
import type { Cell } from './draft-sheet';
import { each, madeUp, pick, type Below, type MadeUp, type Trait } from './made-up';

/** A number that is filled in on a form, and where. */
interface FormNumber {
  readonly key: string;
  readonly row: number;
  readonly value: number;
}
/** A form that is being made up. */
interface FormDraft {
  readonly layout: SheetLayout;
  readonly numbers: readonly FormNumber[];
  /** The columns of what is filled in, and of the words of its row; the row of the heads. */
  readonly column: number;
  readonly label: number;
  readonly head: number;
  /** What is otherwise by now, cell by cell. */
  readonly changes: Map<string, SeenChange>;
  readonly looks: Map<string, CellLook>;
  merges: SeenSheet['merges'];
  readonly hiddenRows: Set<number>;
  hasNames: boolean;
  /** Where each row and each column comes from; null for one that was inserted. */
  rows: (number | null)[];
  columns: (number | null)[];
  readonly beside: SeenSheet[];
  readonly truth: Map<string, number | null>;
}

/** The form as a district or an expert gets it; both score every item, and say something about each. */
const itemForm = (kind: FormKind, scores: ItemForm['entries']['scores']): ItemForm => ({
  kind,
  year: Year.parse(2025),
  ruleSet: RULE_SET_2021_57,
  readings: DEFAULT_READINGS,
  subject: 'dazu',
  label: '大足人力资源服务产业园',
  version: Version.parse(1),
  reported: REPORTED,
  sources: {},
  before: null,
  claimed: SCORES,
  computed: SCORES,
  district: {},
  items: ITEM_IDS,
  entries: { ...NO_ENTRIES, scores, remarks: Object.fromEntries(ITEM_IDS.map((id) => [id, `已核实 ${id}`])) },
});
/** An item form to which nothing was typed, by which one that was read is checked. */
export const blankItemForm = (kind: FormKind): ItemForm => itemForm(kind, {});

const draftOf = (
  layout: SheetLayout,
  numbers: readonly FormNumber[],
  places: Pick<FormDraft, 'column' | 'label' | 'head'>,
): FormDraft => ({
  layout,
  numbers,
  ...places,
  changes: new Map(),
  looks: new Map(),
  merges: layout.merges,
  hiddenRows: new Set(),
  hasNames: true,
  rows: [...each(Math.max(...layout.cells.map(({ row }) => row)) + 1, (n) => n)],
  columns: [...each(Math.max(...layout.cells.map(({ column }) => column)) + 1, (n) => n)],
  beside: [],
  truth: new Map(numbers.map(({ key, value }) => [key, value])),
});
const itemDraft =
  (kind: FormKind) =>
  (below: Below): FormDraft => {
    const scoreOf = (id: ItemId): number =>
      below(2 * Math.floor(scoreLimit(indicatorOf(RULE_SET_2021_57, id), DEFAULT_READINGS)) + 1) / 2;
    const numbers = ITEM_IDS.map((id) => ({ key: id, row: formRow(id, RULE_SET_2021_57), value: scoreOf(id) }));
    const scores = Object.fromEntries(numbers.map(({ key, value }) => [key, value]));
    return draftOf(itemFormSheet(itemForm(kind, scores)), numbers, {
      column: formColumn(kind, 'score'),
      label: formColumn(kind, 'content'),
      head: formRows(RULE_SET_2021_57).header,
    });
  };
const applicationDraft = (below: Below): FormDraft => {
  const numbers = REQUIREMENT_IDS.filter((id) => requirement(id).of.kind === 'atLeast').map((id) => ({
    key: id,
    row: areaOf(answerField(id)).row,
    value: 1 + below(90_000),
  }));
  const values = Object.fromEntries(numbers.map(({ key, value }) => [`条件.${key}`, value]));
  const form = { ...FILLED_FORM, values: { ...FILLED_FORM.values, ...values } };
  return draftOf(applicationSheet(form), numbers, {
    column: APPLICATION_COLUMNS.value,
    label: APPLICATION_COLUMNS.label,
    head: APPLICATION_ROWS.header,
  });
};

const seen = ({ layout, changes, looks, merges, hiddenRows }: FormDraft): SeenWorkbook =>
  seenLayout(layout, changes, { merges, looks, hiddenRows });

/** A workbook of which rows and columns were moved, and empty ones inserted. */
const rearranged = (
  { sheets, names }: SeenWorkbook,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
): SeenWorkbook => {
  const moved = <Value>(cells: readonly (readonly Value[])[], empty: Value): Value[][] =>
    rows.map((row) =>
      columns.map((column) => (row === null || column === null ? empty : (cells[row]?.[column] ?? empty))),
    );
  const at = <Place extends { readonly row: number; readonly column: number }>(place: Place): Place => ({
    ...place,
    row: rows.indexOf(place.row),
    column: columns.indexOf(place.column),
  });
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      values: moved(sheet.values, ''),
      texts: moved(sheet.texts, ''),
      formats: moved(sheet.formats, 'General'),
      merges: sheet.merges.map(({ rows: height, columns: width, ...corner }) => ({
        ...at(corner),
        rows: height,
        columns: columns.indexOf(corner.column + width - 1) - columns.indexOf(corner.column) + 1,
      })),
      looks: new Map(
        [...sheet.looks].map(([key, look]) => {
          const [row = 0, column = 0] = key.split(' ').map(Number);
          const place = at({ row, column });
          return [cellKey(place.row, place.column), look];
        }),
      ),
      hiddenRows: new Set([...sheet.hiddenRows].map((row) => rows.indexOf(row))),
    })),
    names: names.map(at),
  };
};
const finished = (draft: FormDraft): Pick<MadeUp, 'workbook' | 'truth'> => {
  const { sheets, names } = rearranged(seen(draft), draft.rows, draft.columns);
  return {
    workbook: { sheets: [...sheets, ...draft.beside], names: draft.hasNames ? names : [] },
    truth: draft.truth,
  };
};

const isLooking = (cell: Cell): cell is LookingCell => typeof cell === 'object';
/** Puts a cell into the place of a number. */
const put = (draft: FormDraft, { row }: FormNumber, cell: Cell): void => {
  const key = cellKey(row, draft.column);
  const { holds, shows, format, look }: LookingCell = isLooking(cell) ? cell : { holds: cell };
  draft.changes.set(key, {
    value: holds,
    ...(shows === undefined ? {} : { text: shows }),
    ...(format === undefined ? {} : { format }),
  });
  if (look) draft.looks.set(key, { struck: 'no', unseen: false, ...look });
};
const untold = (draft: FormDraft): void => {
  for (const key of draft.truth.keys()) draft.truth.set(key, null);
};
/** Something that is wrong about one number or its row, so that nobody can tell it. */
const spoilt = (
  name: string,
  touches: readonly string[],
  spoil: (draft: FormDraft, number: FormNumber, below: Below) => void,
): Trait<FormDraft> => ({
  name,
  isClear: false,
  touches,
  apply: (draft, below) => {
    const number = pick(draft.numbers, below);
    spoil(draft, number, below);
    draft.truth.set(number.key, null);
  },
});
/** Another form of the same kind, as a sheet of its own. */
const otherForm =
  (draftFrom: (below: Below) => FormDraft, more: Partial<SeenSheet>) => (draft: FormDraft, below: Below) => {
    for (const sheet of seen(draftFrom(below)).sheets) draft.beside.push({ ...sheet, isOpen: false, ...more });
  };

const traitsOf = (draftFrom: (below: Below) => FormDraft): readonly Trait<FormDraft>[] => [
  spoilt('a doubtful number', ['cell'], (draft, number, below) =>
    put(draft, number, pick(DOUBTFUL, below).of(Math.floor(number.value) + 1)),
  ),
  spoilt('an invisible character', ['cell'], (draft, number, below) =>
    put(draft, number, `${pick(['\u200e', '\u200c', '\u2060', '\u00ad'], below)}${String(number.value)}`),
  ),
  spoilt('nothing filled in', ['cell'], (draft, number) => put(draft, number, '')),
  {
    name: 'a plain number format',
    isClear: true,
    touches: ['cell'],
    apply: (draft, below) => {
      const number = pick(draft.numbers, below);
      put(draft, number, pick(PLAIN.slice(0, Number.isInteger(number.value) ? undefined : 1), below).of(number.value));
    },
  },
  spoilt('a row that says something else', ['row'], (draft, { row }) => {
    draft.changes.set(cellKey(row, draft.label), { value: '党建工作' });
  }),
  spoilt('the words of a row struck through', ['row'], (draft, { row }) => {
    draft.looks.set(cellKey(row, draft.label), { struck: 'whole', unseen: false });
  }),
  spoilt('a hidden row', ['row'], (draft, { row }) => {
    draft.hiddenRows.add(row);
  }),
  {
    name: 'another head',
    isClear: false,
    touches: ['head'],
    apply: (draft, below) => {
      draft.changes.set(cellKey(draft.head, draft.column), { value: pick(['得分', '上年', '复核', ''], below) });
      untold(draft);
    },
  },
  {
    name: 'one cell over two rows',
    isClear: false,
    touches: ['rows', 'row'],
    apply: (draft, below) => {
      const at = below(draft.numbers.length - 1);
      const [one, two] = [draft.numbers[at], draft.numbers[at + 1]];
      if (two?.row !== (one?.row ?? 0) + 1 || !one) return;
      draft.merges = [...draft.merges, { row: one.row, column: draft.column, rows: 2, columns: 1 }];
      for (const { key } of [one, two]) draft.truth.set(key, null);
    },
  },
  {
    name: 'names lost',
    isClear: true,
    touches: ['names', 'rows of names'],
    apply: (draft) => {
      draft.hasNames = false;
    },
  },
  {
    name: 'rows inserted above',
    isClear: true,
    touches: ['above'],
    apply: (draft, below) => {
      const at = draft.rows.indexOf(draft.head);
      draft.rows = [...draft.rows.slice(0, at), ...each(1 + below(3), () => null), ...draft.rows.slice(at)];
    },
  },
  {
    name: 'a column inserted',
    isClear: true,
    touches: ['across'],
    apply: (draft, below) => {
      const at = pick([0, draft.columns.length], below);
      draft.columns = [...draft.columns.slice(0, at), null, ...draft.columns.slice(at)];
    },
  },
  {
    name: 'another one hidden',
    isClear: true,
    touches: [],
    apply: otherForm(draftFrom, { sheet: '旧表', visibility: 'hidden' }),
  },
  {
    name: 'a copy that says otherwise',
    isClear: false,
    touches: [],
    apply: (draft, below) => {
      otherForm(draftFrom, { sheet: '副本' })(draft, below);
      untold(draft);
    },
  },
];
/** Items stand row by row, so that their rows can change places, and their words alone can. */
const itemTraits: readonly Trait<FormDraft>[] = [
  {
    name: 'rows sorted',
    isClear: true,
    touches: ['rows'],
    apply: (draft, below) => {
      const [one, two] = [pick(draft.numbers, below).row, pick(draft.numbers, below).row];
      draft.rows = draft.rows.map((row) => (row === one ? two : row === two ? one : row));
    },
  },
  {
    name: 'words sorted under names that stayed',
    isClear: false,
    touches: ['rows', 'row', 'names'],
    apply: (draft, below) => {
      const [one, two] = [pick(draft.numbers, below), pick(draft.numbers, below)];
      if (one === two) return;
      const contents = new Map(draft.layout.cells.map(({ row, column, content }) => [cellKey(row, column), content]));
      for (const column of [0, draft.label])
        for (const [to, from] of [
          [one, two],
          [two, one],
        ] as const) {
          const content = contents.get(cellKey(from.row, column));
          draft.changes.set(cellKey(to.row, column), { value: content?.kind === 'text' ? content.text : '' });
        }
      for (const { key } of [one, two]) draft.truth.set(key, null);
    },
  },
];
/** 认定申报 has a column of units. */
const applicationTraits: readonly Trait<FormDraft>[] = [
  spoilt('another unit', ['unit'], (draft, { row }, below) => {
    const unit = pick(['亩', '万人次', '亿元', '元', '千'], below);
    draft.changes.set(cellKey(row, APPLICATION_COLUMNS.unit), { value: unit });
  }),
];

/** 初审表, 专家评分表 and 认定申报 as people send them back, with what is right of each. */
export const reviewForms: fc.Arbitrary<MadeUp> = madeUp(
  itemDraft('review'),
  [...traitsOf(itemDraft('review')), ...itemTraits],
  finished,
);
export const panelForms: fc.Arbitrary<MadeUp> = madeUp(
  itemDraft('panel'),
  [...traitsOf(itemDraft('panel')), ...itemTraits],
  finished,
);
export const applicationForms: fc.Arbitrary<MadeUp> = madeUp(
  applicationDraft,
  [...traitsOf(applicationDraft), ...applicationTraits],
  finished,
);
