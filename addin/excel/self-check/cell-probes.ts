import { DONE, saidTo, type Probe } from './probe';

/** What cells take, and what they make of it. */
export const CELL_PROBES: readonly Probe[] = [
  {
    id: 'too-long-text',
    sentence: '单元格写入 32768 个字符',
    source: 'support.microsoft.com, Excel specifications and limits',
    expected: 'InvalidArgument',
    ask: async (sheet, context) =>
      saidTo(context, () => {
        sheet.getRange('A1').values = [['长'.repeat(32_768)]];
      }),
  },
  {
    id: 'unfinished-formula',
    sentence: '单元格写入不完整的公式 =SUM(',
    source: 'DOC testing/application-specific-api-error-handling',
    expected: 'InvalidArgument',
    ask: async (sheet, context) =>
      saidTo(context, () => {
        sheet.getRange('A1').formulas = [['=SUM(']];
      }),
  },
  {
    id: 'date-in-chinese',
    sentence: '单元格写入“3月5日”，读出的是日期（数）',
    source: 'DOC javascript/api/excel/excel.range, values',
    expected: 'number',
    ask: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [['3月5日']];
      cell.load('values');
      await context.sync();
      return typeof cell.values[0]?.[0];
    },
  },
  {
    id: 'empty-text',
    sentence: '文本格式的单元格写入空字符串，COUNTA 不计',
    source: 'OJ#1943',
    expected: '0',
    ask: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [['']];
      const count = sheet.getRange('B1');
      count.formulas = [['=COUNTA(A1)']];
      count.load('values');
      await context.sync();
      return String(count.values[0]?.[0]);
    },
  },
  {
    id: 'long-list',
    sentence: '下拉列表的选项合计 255 个字符',
    source: 'support.microsoft.com, Apply data validation to cells',
    expected: DONE,
    ask: async (sheet, context) =>
      saidTo(context, () => {
        const source = Array.from({ length: 64 }, () => '选项一').join(',');
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      }),
  },
];
