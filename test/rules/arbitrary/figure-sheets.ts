import type * as fc from 'fast-check';
import { YES_NO } from '../../../shared/regulation/figures';
import { figureIds, figureOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { FIGURE_HEADERS } from '../../../shared/workbook/submission/figure-rows';
import { CELLS, COLUMNS, hiddenRow, lastYearAbove, MOVED, otherSheets, TIMES, titled } from './common-traits';
import {
  beside,
  change,
  column,
  draftOf,
  finished,
  scaled,
  untold,
  wordsOf,
  type Cell,
  type Draft,
} from './draft-sheet';
import { each, madeUp, pick, type Below, type MadeUp, type Trait } from './made-up';

const FIGURES = figureIds(RULE_SET_2021_57).map((id) => ({ id, ...figureOf(RULE_SET_2021_57, id) }));
const NUMBERS = FIGURES.filter(({ of }) => of.kind === 'count' || of.kind === 'money');
const MONEY = FIGURES.filter(({ of }) => of.kind === 'money').map(({ id }) => id);
const NOTES = '备注';
const titleOf = (year: number): string => `${String(year)}年度基础数据`;

const draftFrom = (below: Below): Draft =>
  draftOf(
    '基础数据',
    '基础数据',
    [
      column(
        FIGURE_HEADERS.item,
        FIGURES.map(({ item }) => item),
      ),
      column(
        FIGURE_HEADERS.label,
        FIGURES.map(({ label }) => label),
      ),
      column(
        FIGURE_HEADERS.value,
        FIGURES.map(({ of }): Cell => {
          if (of.kind === 'choice') return Object.values(of.options)[0] ?? '';
          return of.kind === 'yesNo' ? YES_NO.true : 1 + below(9000);
        }),
        { keys: FIGURES.map(({ id, of }) => (of.kind === 'count' || of.kind === 'money' ? id : null)) },
      ),
      column(
        FIGURE_HEADERS.unit,
        FIGURES.map(({ of }) => ('unit' in of ? of.unit : '')),
      ),
      column(
        NOTES,
        FIGURES.map(() => ''),
      ),
    ],
    (key) => MONEY.some((id) => id === key),
  );
/** The row of a figure, wherever rows were moved. */
const rowOf = ({ columns }: Draft, figure: string): number =>
  columns.find(({ keys }) => keys.includes(figure))?.keys.indexOf(figure) ?? -1;
const valueHead = ({ columns }: Draft): string => columns.find(({ keys }) => keys.length > 0)?.head ?? '';

const TRAITS: readonly Trait<Draft>[] = [
  MOVED,
  ...CELLS,
  ...COLUMNS,
  ...TIMES,
  ...otherSheets(draftFrom),
  hiddenRow,
  lastYearAbove(draftFrom, titleOf),
  titled('title of this year', true, titleOf(2025)),
  titled('title of another year', false, titleOf(2024)),
  titled('title of another park', false, '渝北区人力资源服务产业园基础数据'),
  {
    name: 'rows in another order',
    isClear: true,
    touches: ['row'],
    apply: (draft, below) => {
      const turn = 1 + below(FIGURES.length - 1);
      const turned = <Value>(cells: readonly Value[]): Value[] => [...cells.slice(turn), ...cells.slice(0, turn)];
      draft.columns = draft.columns.map((found) => ({
        ...found,
        cells: turned(found.cells),
        keys: turned(found.keys),
      }));
    },
  },
  {
    name: 'last year’s beside',
    isClear: true,
    touches: ['columns'],
    apply: (draft, below) => {
      const head = pick(['上年数据', '2024年', '2024年填报内容', '上年填报内容'], below);
      const numbers = each(FIGURES.length, () => 1 + below(9000));
      beside(draft, valueHead(draft), column(head, numbers), below(2) === 0);
    },
  },
  {
    name: 'another unit in its column',
    isClear: false,
    touches: ['unit'],
    apply: (draft, below) => {
      const money = pick(MONEY, below);
      change(draft, FIGURE_HEADERS.unit, rowOf(draft, money), () => '亿元');
      scaled(draft, money, 10_000);
    },
  },
  {
    name: 'another unit in a label',
    isClear: false,
    touches: ['unit'],
    apply: (draft, below) => {
      const money = pick(MONEY, below);
      change(draft, FIGURE_HEADERS.label, rowOf(draft, money), (cell) => `${wordsOf(cell)}（元）`);
      scaled(draft, money, 1 / 10_000);
    },
  },
  {
    name: 'another unit in the head, or above',
    isClear: false,
    touches: ['unit', 'title'],
    apply: (draft, below) => {
      if (below(2) === 0) draft.above = [...draft.above, ['', '', '', '金额单位：元']];
      else
        draft.columns = draft.columns.map((found) =>
          found.keys.length > 0 ? { ...found, head: `${found.head}（金额：元）` } : found,
        );
      for (const money of MONEY) scaled(draft, money, 1 / 10_000);
    },
  },
  {
    name: 'a label of no year, or of what is not yet',
    isClear: false,
    touches: [],
    apply: (draft, below) => {
      const { id } = pick(NUMBERS, below);
      const added = pick(['（累计）', '（截至目前）', '（预计）', '（上半年）', '（2024年）'], below);
      change(draft, FIGURE_HEADERS.label, rowOf(draft, id), (cell) => `${wordsOf(cell)}${added}`);
      draft.truth.set(id, null);
    },
  },
  {
    name: 'a void note',
    isClear: false,
    touches: [],
    apply: (draft, below) => {
      const { id } = pick(NUMBERS, below);
      const note = pick(['作废', '待核', '数据有误', '更正为：300', '以报表为准', '暂估'], below);
      change(draft, NOTES, rowOf(draft, id), () => note);
      untold(draft, (key) => key === id);
    },
  },
];

/** 基础数据 as people make it, read for 2025 and a park of 大足. */
export const figureSheets: fc.Arbitrary<MadeUp> = madeUp(draftFrom, TRAITS, finished);
