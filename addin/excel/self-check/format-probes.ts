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
];
