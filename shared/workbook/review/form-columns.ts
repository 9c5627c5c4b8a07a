import type { FormKind } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';

/** A column of an item form. */
export type FormColumn =
  'item' | 'content' | 'weight' | 'basis' | 'claimed' | 'computed' | 'difference' | 'district' | 'score' | 'remark';

interface Column {
  readonly key: FormColumn;
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
}

const common: readonly Column[] = [
  { key: 'item', header: '项目号', width: 7 },
  { key: 'content', header: '评估内容', width: 22 },
  { key: 'weight', header: '分值', width: 6 },
  { key: 'basis', header: '填报数据', width: 36 },
];
const computed: Column = { key: 'computed', header: '核算得分', width: 9 };

/** What an item form is called, and its columns from left to right: a district compares with the claims, an expert reads what the district said. */
export const ITEM_FORMS: Readonly<
  Record<
    FormKind,
    {
      readonly sheet: string;
      readonly title: string;
      readonly notes: string;
      readonly guide: string;
      readonly columns: readonly Column[];
    }
  >
> = {
  review: {
    sheet: SHEETS.review,
    title: '人力资源服务产业园绩效评估区县初审表',
    notes: '初审总体意见',
    guide:
      '浅黄色单元格由初审人员填写。初审得分已按核算得分填好，不同意的直接修改，并在右侧写明意见。要退回的项目也在右侧写意见，再到“园评”窗格中选择退回。',
    columns: [
      ...common,
      { key: 'claimed', header: '自评得分', width: 9 },
      computed,
      { key: 'difference', header: '自评－核算', width: 9 },
      { key: 'score', header: '初审得分', width: 9 },
      { key: 'remark', header: '初审意见', width: 34 },
    ],
  },
  panel: {
    sheet: SHEETS.panel,
    title: '人力资源服务产业园绩效评估专家评分表',
    notes: '实地考察记录',
    guide:
      '浅黄色单元格由评审专家填写：专家评分已按核算得分填好，不改动的视为同意，以后核实数据的随之调整；不同意的直接修改，有话要说的写在右侧。灰色“—”的项目本年度不由专家评分。评分提交后，园区核定前可以在“园评”窗格中收回修改。',
    columns: [
      ...common,
      computed,
      { key: 'district', header: '区县初审意见', width: 22 },
      { key: 'score', header: '专家评分', width: 9 },
      { key: 'remark', header: '评审意见', width: 34 },
    ],
  },
};

/** Place of a column from 0; -1 where the form has none of that kind. */
export const formColumn = (kind: FormKind, key: FormColumn): number =>
  ITEM_FORMS[kind].columns.findIndex((column) => column.key === key);

/** The head of a column; '' where the form has none of that kind. */
export const headOf = (kind: FormKind, key: FormColumn): string =>
  ITEM_FORMS[kind].columns.find((column) => column.key === key)?.header ?? '';

/** Stands for the score of an item that is not scored on this form. */
export const NOT_SCORED = '—';
