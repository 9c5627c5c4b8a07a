import { saidTo, type Probe } from './probe';

const NAME = '自检_名称';

/** Sheets, names and pages. */
export const SHEET_PROBES: readonly Probe[] = [
  {
    id: 'delete-very-hidden',
    sentence: '删除深度隐藏的工作表',
    source: 'DOC javascript/api/excel/excel.worksheet, delete',
    expected: 'InvalidOperation',
    ask: async (sheet, context) => {
      sheet.visibility = 'VeryHidden';
      await context.sync();
      return saidTo(context, () => sheet.delete());
    },
  },
  {
    id: 'name-anew',
    sentence: '删除名称，马上以同名另指一处',
    source: 'OJ#2983',
    expected: '$B$1',
    ask: async (sheet, context) => {
      const { names } = context.workbook;
      names.add(NAME, sheet.getRange('A1'));
      await context.sync();
      names.getItem(NAME).delete();
      const name = names.add(NAME, sheet.getRange('B1'));
      name.load('formula');
      await context.sync();
      const { formula } = name;
      name.delete();
      await context.sync();
      return formula.replace(/^.*!/, '');
    },
  },
  {
    id: 'fit-to-width',
    sentence: '打印设为一页宽，再读出',
    source: 'OJ#1860',
    expected: '1',
    ask: async ({ pageLayout }, context) => {
      pageLayout.zoom = { horizontalFitToPages: 1 };
      await context.sync();
      pageLayout.load('zoom');
      await context.sync();
      return String(pageLayout.zoom.horizontalFitToPages ?? '没有');
    },
  },
];
