import { DOUBTFUL, PLAIN } from './doubtful-cells';
import { beside, column, drawnSheet, rowsOf, untold, type Cell, type Draft, type DraftColumn } from './draft-sheet';
import { each, pick, type Below, type Trait } from './made-up';

type Common = Trait<Draft>;

/** A cell of a draft that tells something. */
interface Told {
  readonly of: DraftColumn;
  readonly row: number;
  readonly key: string;
}
const toldIn = ({ columns }: Draft): readonly Told[] =>
  columns.flatMap((of) => of.keys.flatMap((key, row) => (key === null ? [] : [{ of, row, key }])));
/** Any column that tells something. */
export const toldColumn = ({ columns }: Draft, below: Below): DraftColumn =>
  pick(
    columns.filter(({ keys }) => keys.some((key) => key !== null)),
    below,
  );
/** Other numbers than those of a column. */
export const otherNumbers = (draft: Draft, below: Below): readonly number[] =>
  each(rowsOf(draft), () => 1 + below(9000));
const others = ({ cells }: DraftColumn): readonly Cell[] =>
  cells.map((cell) => (typeof cell === 'number' ? cell + 1 : ''));
const tells = ({ keys }: DraftColumn, key: string): boolean => keys.includes(key);

export const MOVED: Common = {
  name: 'moved',
  isClear: true,
  touches: ['place'],
  apply: (draft, below) => {
    draft.offset = { rows: below(5), columns: below(4) };
  },
};

/** How single cells stand there. */
export const CELLS: readonly Common[] = [
  {
    name: 'a doubtful number',
    isClear: false,
    touches: ['cell'],
    apply: (draft, below) => {
      const { of, row, key } = pick(toldIn(draft), below);
      const doubtful = pick(DOUBTFUL, below);
      of.cells[row] = doubtful.of(Number(of.cells[row]) + 1);
      draft.truth.set(key, null);
    },
  },
  {
    name: 'a plain number format',
    isClear: true,
    touches: ['cell'],
    apply: (draft, below) => {
      const { of, row } = pick(toldIn(draft), below);
      of.cells[row] = pick(PLAIN, below).of(Number(of.cells[row]));
    },
  },
  {
    name: 'an invisible character',
    isClear: false,
    touches: ['cell'],
    apply: (draft, below) => {
      const { of, row } = pick(toldIn(draft), below);
      const mark = pick(['\u200e', '\u200c', '\u2060', '\u00ad'], below);
      of.cells[row] = `${mark}${String(Number(of.cells[row]))}`;
    },
  },
];

/** Columns beside those that are read. */
export const COLUMNS: readonly Common[] = [
  {
    name: 'two columns that could be meant',
    isClear: false,
    touches: ['columns'],
    apply: (draft, below) => {
      const told = toldColumn(draft, below);
      beside(draft, told.head, { ...told, cells: [...others(told)], keys: [] }, below(2) === 0);
      untold(draft, (key) => tells(told, key));
    },
  },
  {
    name: 'the column hidden, another seen',
    isClear: false,
    touches: ['columns'],
    apply: (draft, below) => {
      const told = toldColumn(draft, below);
      beside(draft, told.head, { ...told, cells: [...others(told)], keys: [], isHidden: true }, below(2) === 0);
    },
  },
  {
    name: 'a column that puts single numbers right',
    isClear: false,
    touches: ['columns'],
    apply: (draft, below) => {
      const { of, row, key } = pick(toldIn(draft), below);
      const cells = each(rowsOf(draft), (n): Cell => (n === row ? 7777 : ''));
      beside(draft, of.head, column(pick(['更正', '更正数', '修正', '订正后'], below), cells), false);
      draft.truth.set(key, null);
    },
  },
];

/** The year's end, and the whole year, as people put them before a head or behind it. */
const WHOLE_YEAR = ['截至2025年12月31日', '2025年1—12月', '截至2025.12.31', '2025年度', '2025年1月1日至12月31日'];
const PART_OF_YEAR = ['截至2025年6月30日', '2025年1—6月', '截至2025.6.30', '2025年上半年', '2024年'];
const timed = (name: string, isClear: boolean, times: readonly string[]): Common => ({
  name,
  isClear,
  touches: ['columns', 'time'],
  apply: (draft, below) => {
    const told = toldColumn(draft, below);
    const time = pick(times, below);
    const head = below(2) === 0 ? `${time}${told.head}` : `${told.head}（${time}）`;
    draft.columns = draft.columns.map((found) => (found === told ? { ...told, head } : found));
    if (!isClear) untold(draft, (key) => tells(told, key));
  },
});
/** Heads that say of which time they are, where it is the year's. */
export const TIMES: readonly Common[] = [
  timed('a head of the whole year', true, WHOLE_YEAR),
  timed('a head of a part of the year, or of another', false, PART_OF_YEAR),
];

/** A sheet of the same kind beside. */
export const otherSheets = (draftFrom: (below: Below) => Draft): readonly Common[] => [
  {
    name: 'another one hidden',
    isClear: true,
    touches: [],
    apply: (draft, below) => {
      const other = drawnSheet({ ...draftFrom(below), name: '旧表' }, false);
      draft.before.push({ ...other, visibility: below(2) === 0 ? 'hidden' : 'veryHidden' });
    },
  },
  {
    name: 'a copy that says otherwise',
    isClear: false,
    touches: [],
    apply: (draft, below) => {
      draft.behind.push(drawnSheet({ ...draftFrom(below), name: `${draft.name} (2)` }, false));
      untold(draft);
    },
  },
];

/** A title that says whose the table is, and of which year. */
export const titled = (name: string, isClear: boolean, title: string): Common => ({
  name,
  isClear,
  touches: ['title'],
  apply: (draft) => {
    draft.above = [[title]];
    if (!isClear) untold(draft);
  },
});
/** The same table of last year above this year's. */
export const lastYearAbove = (draftFrom: (below: Below) => Draft, titleOf: (year: number) => string): Common => ({
  name: 'last year above',
  isClear: true,
  touches: ['title'],
  apply: (draft, below) => {
    const last = draftFrom(below);
    last.above = [[titleOf(2024)]];
    draft.above = [...drawnSheet(last).values.map((row) => [...row]), [], [titleOf(2025)]];
  },
});

/** A row that was hidden by hand. */
export const hiddenRow: Common = {
  name: 'a hidden row',
  isClear: false,
  touches: ['row'],
  apply: (draft, below) => {
    const { row } = pick(toldIn(draft), below);
    draft.hiddenRows.add(row);
    untold(draft, (key) => draft.columns.some(({ keys }) => keys[row] === key) || key === 'rows');
  },
};
