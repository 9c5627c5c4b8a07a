import { saidTo, DONE, type Probe } from './probe';

const addCustom = (range: Excel.Range, formula: string) => {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  custom.format.fill.color = '#FFC7CE';
};

/** Conditional formats. */
export const FORMAT_PROBES: readonly Probe[] = [
  {
    id: 'two-formats-on-a-cell',
    sentence: '同一单元格有两条条件格式，读取',
    source: 'OJ#5222, OJ#6827, OJ#6835',
    expected: DONE,
    ask: async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      addCustom(range, '=$A1>1');
      addCustom(range, '=$A1>2');
      await context.sync();
      return saidTo(context, () =>
        sheet.getRange().conditionalFormats.load('items/type,items/customOrNullObject/rule/formula'),
      );
    },
  },
  {
    id: 'other-kinds-of-format',
    sentence: '公式和数值两种条件格式并存，只取公式',
    source: 'OJ#2180',
    expected: '=$A1>1',
    ask: async (sheet, context) => {
      addCustom(sheet.getRange('A1:A3'), '=$A1>1');
      const { cellValue } = sheet.getRange('B1:B3').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      cellValue.rule = { formula1: '=1', operator: 'GreaterThan' };
      const formats = sheet.getRange().conditionalFormats.load('items/customOrNullObject/rule/formula');
      await context.sync();
      return formats.items
        .map(({ customOrNullObject }) => customOrNullObject)
        .filter((custom) => !custom.isNullObject)
        .map(({ rule }) => rule.formula)
        .join('、');
    },
  },
  {
    id: 'clear-part-of-format',
    sentence: '清除条件格式所在区域的一部分，其余保留',
    source: 'DOC javascript/api/excel/excel.conditionalformatcollection',
    expected: 'A3:A10',
    ask: async (sheet, context) => {
      addCustom(sheet.getRange('A1:A10'), '=$A1>1');
      sheet.getRange('A1:A2').conditionalFormats.clearAll();
      const left = sheet.getRange().conditionalFormats.load('items/type');
      await context.sync();
      const ranges = left.items.map((format) => format.getRange().load('address'));
      await context.sync();
      return ranges.map(({ address }) => address.replace(/^.*!/, '')).join('、') || '没有保留';
    },
  },
  {
    id: 'format-follows-its-cell',
    sentence: '上方插入一行，条件格式随单元格下移',
    source: 'OJ#5299',
    expected: 'B3 =$A3>1',
    ask: async (sheet, context) => {
      addCustom(sheet.getRange('B2'), '=$A2>1');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const formats = sheet.getRange().conditionalFormats.load('items/customOrNullObject/rule/formula');
      await context.sync();
      const found = formats.items.map((format) => ({
        range: format.getRange().load('address'),
        rule: format.customOrNullObject.rule,
      }));
      await context.sync();
      return found.map(({ range, rule }) => `${range.address.replace(/^.*!/, '')} ${rule.formula}`).join('、');
    },
  },
];
