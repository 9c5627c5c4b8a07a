import type * as fc from 'fast-check';
import { MONTHLY_FIGURE_IDS, monthlyLabel, monthlyUnit } from '../../../shared/regulation/monthly-figures';
import { PLAN_HEADERS } from '../../../shared/workbook/plan/columns';
import { codeAt } from '../../cases/tenants';
import { struck } from '../../cases/seen-list';
import {
  CELLS,
  COLUMNS,
  hiddenRow,
  MOVED,
  otherNumbers,
  otherSheets,
  TIMES,
  titled,
  toldColumn,
} from './common-traits';
import { beside, column, draftOf, finished, rowsOf, scaled, untold, type Cell, type Draft } from './draft-sheet';
import { each, madeUp, pick, type Below, type MadeUp, type Trait } from './made-up';

/** A kind of list: its columns, and which of them are numbers. */
interface ListKind {
  readonly name: string;
  readonly title: string;
  /** The head by which a row is known. */
  readonly id: string;
  /** Heads of money, and of all that is counted, with the names of what stands under them. */
  readonly money: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, string>>;
  readonly columns: (rows: number, below: Below) => readonly (readonly [head: string, cells: readonly Cell[]])[];
}
const TENANTS: ListKind = {
  name: '名录',
  title: '入驻企业名录',
  id: '统一社会信用代码',
  money: { '营业收入（万元）': 'revenue', '纳税总额（万元）': 'tax' },
  counts: { 服务用人单位数: 'employersServed' },
  columns: (rows, below) => [
    ['企业名称', each(rows, (n) => `示例人力资源服务有限公司${String(n + 1)}号`)],
    ['统一社会信用代码', each(rows, (n) => codeAt(n + 1))],
    ['是否进入“红名单”', each(rows, () => '否')],
    ['营业收入（万元）', each(rows, () => 100 + below(5000))],
    ['纳税总额（万元）', each(rows, () => 10 + below(90))],
    ['服务用人单位数', each(rows, () => 1 + below(400))],
  ],
};
const PLAN: ListKind = {
  name: '目标任务',
  title: '2025年度目标任务',
  id: PLAN_HEADERS.park,
  money: {
    [PLAN_HEADERS.revenueTarget]: 'revenueTarget',
    [PLAN_HEADERS.priorRevenue]: 'priorRevenue',
    [PLAN_HEADERS.priorTax]: 'priorTax',
  },
  counts: {},
  columns: (rows, below) => [
    [PLAN_HEADERS.park, each(rows, (n) => `park-${String(n + 1)}`)],
    [PLAN_HEADERS.name, each(rows, (n) => `示例${String(n + 1)}园区`)],
    [PLAN_HEADERS.district, each(rows, (n) => `district-${String(n + 1)}`)],
    [PLAN_HEADERS.districtName, each(rows, (n) => `示例${String(n + 1)}区`)],
    [PLAN_HEADERS.recognised, each(rows, () => 2022)],
    [PLAN_HEADERS.revenueTarget, each(rows, () => 1000 + below(90_000))],
    [PLAN_HEADERS.priorRevenue, each(rows, () => 1000 + below(90_000))],
    [PLAN_HEADERS.priorTax, each(rows, () => 10 + below(900))],
  ],
};
const monthHead = (id: (typeof MONTHLY_FIGURE_IDS)[number]): string => `${monthlyLabel(id)}（${monthlyUnit(id)}）`;
const isMoney = (id: (typeof MONTHLY_FIGURE_IDS)[number]): boolean => monthlyUnit(id) === '万元';
const MONTHS: ListKind = {
  name: '月报',
  title: '2025年7月月报',
  id: '园区编号',
  money: Object.fromEntries(MONTHLY_FIGURE_IDS.filter(isMoney).map((id) => [monthHead(id), id])),
  counts: Object.fromEntries(MONTHLY_FIGURE_IDS.filter((id) => !isMoney(id)).map((id) => [monthHead(id), id])),
  columns: (rows, below) => [
    ['园区编号', each(rows, (n) => `park-${String(n + 1)}`)],
    ['园区名称', each(rows, (n) => `示例${String(n + 1)}园区`)],
    ...MONTHLY_FIGURE_IDS.map((id) => [monthHead(id), each(rows, () => 1 + below(9000))] as const),
  ],
};

interface ListDraft extends Draft {
  readonly kind: ListKind;
}
const figuresOf = ({ money, counts }: ListKind): Readonly<Record<string, string>> => ({ ...money, ...counts });

const draftFrom =
  (kind: ListKind) =>
  (below: Below): ListDraft => {
    const rows = 2 + below(4);
    const figures = figuresOf(kind);
    const columns = kind.columns(rows, below).map(([head, cells]) => {
      const figure = figures[head];
      return column(head, cells, figure === undefined ? {} : { keys: each(rows, (n) => `${String(n)}.${figure}`) });
    });
    const money = new Set(Object.values(kind.money));
    const draft = draftOf(kind.name, kind.title, columns, (key) => money.has(key.split('.')[1] ?? ''));
    draft.truth.set('rows', rows);
    return { ...draft, kind };
  };
const rowUntold = (draft: Draft, row: number): void =>
  untold(draft, (key) => key === 'rows' || key.startsWith(`${String(row)}.`));
/** A column of money. */
const moneyColumn = (draft: ListDraft, below: Below) =>
  pick(
    draft.columns.filter(({ keys: [key] }) => draft.money.has(key ?? '')),
    below,
  );
/** The label of a head without its unit. */
const labelOf = (head: string): string => head.replace(/（[^（]*）$/, '');

/** 元 and the like by their power against 万元. */
const UNITS = [
  ['元', 1 / 10_000],
  ['千元', 1 / 10],
  ['亿元', 10_000],
] as const;

const OTHERS = ['排名', '同比增长', '增长率', '占比'];
const TIMES_OF_OTHERS = ['上年', '2024年', '一季度', '去年同期'];
/** 月报 has months for years, and 目标任务 two of them. */
const timesOf = (kind: ListKind): readonly Trait<Draft>[] => (kind === TENANTS ? [...TIMES, ADDED_UP] : []);
/** What nobody says since when it is added up. */
const ADDED_UP: Trait<Draft> = {
  name: 'a head of what is added up',
  isClear: false,
  touches: ['columns', 'time'],
  apply: (draft, below) => {
    const told = toldColumn(draft, below);
    const head = pick(
      [`2025年累计${told.head}`, `累计${told.head}`, `${told.head}（累计）`, `截至目前${told.head}`],
      below,
    );
    draft.columns = draft.columns.map((found) => (found === told ? { ...told, head } : found));
    untold(draft, (key) => told.keys.includes(key));
  },
};

const traitsOf = (kind: ListKind): readonly Trait<ListDraft>[] => [
  MOVED,
  ...CELLS,
  ...COLUMNS,
  ...timesOf(kind),
  ...otherSheets(draftFrom(kind)),
  // Every park is awaited in a month: a row that is hidden is none less.
  ...(kind === MONTHS ? [] : [hiddenRow]),
  titled('title of another year', false, `2024年度${kind.title.replace(/^2025年(?:度|7月)?/, '')}`),
  {
    name: 'columns inserted',
    isClear: true,
    touches: [],
    apply: (draft, below) => {
      const numbers = each(rowsOf(draft), (n) => n + 1);
      beside(draft, kind.id, column('序号', numbers), below(2) === 0);
      const people = each(rowsOf(draft), () => '某某');
      beside(draft, kind.id, column('联系人', people), below(2) === 0);
    },
  },
  {
    name: 'a column about a number',
    isClear: true,
    touches: ['columns'],
    apply: (draft, below) => {
      const { head } = moneyColumn(draft, below);
      const about = column(`${labelOf(head)}${pick(OTHERS, below)}`, otherNumbers(draft, below));
      beside(draft, head, about, below(2) === 0);
    },
  },
  {
    name: 'a number of another time',
    isClear: true,
    touches: ['columns'],
    apply: (draft, below) => {
      const { head } = moneyColumn(draft, below);
      // What is of last year anyway would be of the year before.
      const time = kind === PLAN ? '2023年' : pick(TIMES_OF_OTHERS, below);
      const other = column(`${time}${labelOf(head).replace(/^上年/, '')}（万元）`, otherNumbers(draft, below));
      beside(draft, head, other, below(2) === 0);
    },
  },
  {
    name: 'a sum below',
    isClear: true,
    touches: [],
    apply: (draft) => {
      draft.below = [draft.columns.map((_, n) => (n === 0 ? '合计' : '')), ...draft.below];
    },
  },
  {
    name: 'a note below',
    isClear: true,
    touches: [],
    apply: (draft) => {
      draft.below = [...draft.below, ['填表人：某某　联系电话：023-00000000']];
    },
  },
  {
    name: 'a unit in the head',
    isClear: false,
    touches: ['unit', 'columns'],
    apply: (draft, below) => {
      const told = moneyColumn(draft, below);
      const [unit, by] = pick(UNITS, below);
      const words = pick([`（${unit}）`, `【${unit}】`, `(${unit})`, `/${unit}`, `（单位：${unit}）`], below);
      const head = `${labelOf(told.head)}${words}`;
      draft.columns = draft.columns.map((found) => (found === told ? { ...told, head } : found));
      for (const key of told.keys) if (key !== null) scaled(draft, key, by);
    },
  },
  {
    name: 'a unit above the table',
    isClear: false,
    touches: ['unit', 'title', 'columns'],
    apply: (draft) => {
      draft.above = [...draft.above, ['', '', '金额单位：元']];
      draft.columns = draft.columns.map((found) =>
        draft.money.has(found.keys[0] ?? '') ? { ...found, head: labelOf(found.head) } : found,
      );
      for (const key of draft.money) scaled(draft, key, 1 / 10_000);
    },
  },
  {
    name: 'a row struck through',
    isClear: false,
    touches: ['row'],
    apply: (draft, below) => {
      const row = below(rowsOf(draft));
      for (const { cells } of draft.columns) {
        const cell = cells[row] ?? '';
        if (typeof cell === 'object') cells[row] = { ...cell, look: { ...cell.look, struck: 'whole' } };
        else if (cell !== '') cells[row] = struck(cell);
      }
      rowUntold(draft, row);
    },
  },
  {
    name: 'a row that has left, or is put right in a remark',
    isClear: false,
    touches: ['row'],
    apply: (draft, below) => {
      const row = below(rowsOf(draft));
      const word = pick(['已退出', '作废', '已注销', '更正为：300', '以审计数为准', '数据有误'], below);
      const states = each(rowsOf(draft), (n) => (n === row ? word : '正常'));
      draft.columns.push(column('备注', states));
      rowUntold(draft, row);
    },
  },
];

const listsOf = (kind: ListKind): fc.Arbitrary<MadeUp> => madeUp(draftFrom(kind), traitsOf(kind), finished);

/** 入驻企业名录, 目标任务 and 月报 as people make them, for 2025, with what is right of each. */
export const tenantSheets = listsOf(TENANTS);
export const planSheets = listsOf(PLAN);
export const monthSheets = listsOf(MONTHS);
