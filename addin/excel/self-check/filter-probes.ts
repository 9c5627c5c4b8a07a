import { DONE, saidTo, type Probe } from './probe';

/** Five rows with a filter that hides the second and the fourth of the four below the heads. */
const filtered = (sheet: Excel.Worksheet) => {
  const range = sheet.getRange('A1:B5');
  range.values = [
    ['类别', '数'],
    ['甲', 1],
    ['乙', 2],
    ['甲', 3],
    ['乙', 4],
  ];
  sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['甲'] });
  return range;
};

/** Filters of a sheet. */
export const FILTER_PROBES: readonly Probe[] = [
  {
    id: 'criteria-back',
    sentence: '取消筛选，再按读到的条件筛选',
    source: 'OJ#1226',
    expected: DONE,
    ask: async (sheet, context) => {
      const range = filtered(sheet);
      sheet.autoFilter.load('criteria');
      await context.sync();
      const [criteria] = sheet.autoFilter.criteria;
      sheet.autoFilter.clearCriteria();
      await context.sync();
      return saidTo(context, () => sheet.autoFilter.apply(range, 0, criteria));
    },
  },
  {
    id: 'write-over-filtered-rows',
    sentence: '筛选藏起了一些行，整块写入后各行各得其值',
    source: 'OJ#224, xlwings/xlwings#747',
    expected: '11、12、13、14',
    ask: async (sheet, context) => {
      filtered(sheet);
      await context.sync();
      const target = sheet.getRange('B2:B5');
      target.values = [[11], [12], [13], [14]];
      target.load('values');
      await context.sync();
      return target.values.flat().join('、');
    },
  },
];
