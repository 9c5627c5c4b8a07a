import type * as fc from 'fast-check';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { title } from '../submission/reading/annex2-copy';
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

const CLAIMED = '自评得分';
const STATED = '完成情况';
/** Figures that 完成情况 states as one number, by their item, with numbers that people have. */
const STATED_FIGURES: Readonly<Partial<Record<ItemId, readonly [figure: string, most: number]>>> = {
  '1.3': ['redListed', 6],
  '1.4': ['verifiedComplaints', 3],
  '1.5': ['employment', 300_000],
  '1.6': ['talent', 3000],
  '2.3': ['tax', 9000],
  '2.5': ['enterprises', 60],
  '2.6': ['employersServed', 9000],
  '3.2': ['trainings', 9],
  '3.3': ['hazards', 6],
};
const rowOf = (id: ItemId): number => ITEM_IDS.findIndex((item) => item === id);
const weightOf = (id: ItemId): number => RULE_SET_2021_57.indicators.find((item) => item.id === id)?.weight ?? 0;
const scoresFrom = (below: Below): readonly number[] => ITEM_IDS.map((id) => below(weightOf(id) + 1));
const ofEach = (cell: Cell): readonly Cell[] => each(ITEM_IDS.length, () => cell);

const draftFrom = (below: Below): Draft =>
  draftOf(
    '自评表',
    '人力资源服务产业园绩效评估评分表',
    [
      column(
        '评估内容',
        ITEM_IDS.map((id) => `${id} ${title(id)}`),
      ),
      column('分值', ITEM_IDS.map(weightOf)),
      column(
        STATED,
        ITEM_IDS.map((id): Cell => {
          const [, most] = STATED_FIGURES[id] ?? [];
          return most === undefined ? '' : 1 + below(most);
        }),
        { keys: ITEM_IDS.map((id) => STATED_FIGURES[id]?.[0] ?? null) },
      ),
      column(CLAIMED, scoresFrom(below), { keys: ITEM_IDS }),
    ],
    (key) => key === 'tax',
  );

const claimedIn = ({ columns }: Draft) => columns.find(({ keys }) => keys[0] === ITEM_IDS[0]);
/** The head of the scores, however it was put. */
const headOf = (draft: Draft): string => claimedIn(draft)?.head ?? CLAIMED;
const rename = (draft: Draft, head: string, group = ''): void => {
  const claimed = claimedIn(draft);
  draft.columns = draft.columns.map((found) => (found === claimed ? { ...found, head, group } : found));
};
const nothingClaimed = (draft: Draft): void => untold(draft, (key) => ITEM_IDS.some((id) => id === key));

const OTHERS = ['区县初审得分', '专家评分', '主管部门考核得分', '复核得分', '市级核定得分', '最终得分'];
const PERIODS = ['2024年得分', '上年得分', '一季度得分', '上半年得分', '去年自评得分'];
const ABOUT_SCORES = ['得分率', '扣分说明', '标准得分', '评分依据', '得分排名'];
const titleOf = (year: number): string => `${String(year)}年度绩效评估自评表`;

/** A column of scores that are not those that the park gives itself. */
const otherScores = (name: string, heads: readonly string[]): Trait<Draft> => ({
  name,
  isClear: true,
  touches: ['columns'],
  apply: (draft, below) => {
    beside(draft, headOf(draft), column(pick(heads, below), scoresFrom(below)), below(2) === 0);
  },
});

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
  titled('title of another park', false, '渝北区人力资源服务产业园绩效评估自评表'),
  titled('title of somebody else', false, '人力资源服务产业园绩效评估专家评审表'),
  {
    name: 'columns inserted',
    isClear: true,
    touches: [],
    apply: (draft, below) => {
      const numbers = column(
        '序号',
        each(ITEM_IDS.length, (n) => n + 1),
      );
      beside(draft, '评估内容', numbers, true);
      beside(draft, headOf(draft), column('备注', ofEach('')), below(2) === 0);
    },
  },
  {
    name: 'rows inserted',
    isClear: true,
    touches: [],
    apply: (draft) => {
      draft.below = [['合计', '', '', ''], ['填表人：某某']];
    },
  },
  otherScores('a column that only speaks of scores', ABOUT_SCORES),
  otherScores('scores of others', OTHERS),
  otherScores('scores of another time', PERIODS),
  {
    name: 'heads of groups',
    isClear: true,
    touches: ['columns'],
    apply: (draft, below) => {
      rename(draft, '得分', '园区自评');
      beside(draft, '得分', column('得分 ', scoresFrom(below), { group: '区县初审' }), below(2) === 0);
    },
  },
  {
    name: 'only scores of others',
    isClear: false,
    touches: ['columns'],
    apply: (draft, below) => {
      rename(draft, pick(OTHERS, below));
      nothingClaimed(draft);
    },
  },
  {
    name: 'a unit column',
    isClear: false,
    touches: ['unit'],
    apply: (draft) => {
      const units = ITEM_IDS.map((id) => (id === '1.5' ? '万人次' : id === '2.3' ? '亿元' : ''));
      const stated = draft.columns.find(({ head }) => head.includes(STATED));
      if (stated) beside(draft, stated.head, column('单位', units), false);
      scaled(draft, 'employment', 10_000);
      scaled(draft, 'tax', 10_000);
    },
  },
  {
    name: 'a unit in the item',
    isClear: false,
    touches: ['unit'],
    apply: (draft) => {
      change(draft, '评估内容', rowOf('1.6'), (cell) => `${wordsOf(cell)}（单位：万人次）`);
      scaled(draft, 'talent', 10_000);
    },
  },
  {
    name: 'a unit above the table',
    isClear: false,
    touches: ['unit', 'title'],
    apply: (draft) => {
      draft.above = [...draft.above, ['', '', '', '金额单位：元']];
      scaled(draft, 'tax', 1 / 10_000);
    },
  },
  {
    name: 'a void note',
    isClear: false,
    touches: [],
    apply: (draft, below) => {
      const id = pick(ITEM_IDS, below);
      const note = pick(['作废', '待定', '数据有误', '不计分', '更正为：3', '以附表为准'], below);
      if (!draft.columns.some(({ head }) => head === '备注'))
        beside(draft, headOf(draft), column('备注', ofEach('')), false);
      change(draft, '备注', rowOf(id), () => note);
      untold(draft, (key) => key === id || key === STATED_FIGURES[id]?.[0]);
    },
  },
];

/** Scoring sheets as people make them, read for 2025 and a park of 大足. */
export const scoringSheets: fc.Arbitrary<MadeUp> = madeUp(draftFrom, TRAITS, finished);
