import { DEFAULT_READINGS } from '../../shared/regulation/readings';
import { templateOptions, TemplateUsageError } from '../../workbench/template/template-options';

describe('the arguments of npm run template', () => {
  test('none: the default readings, and a year that the park fills in', () => {
    expect(templateOptions([])).toEqual({ readings: DEFAULT_READINGS, year: null, out: '园评-评分表-模板.xlsx' });
  });

  test('reading, year and file', () => {
    const options = templateOptions(['--reading', 'scaled', '--year', '2026', '--out', 'a/b.XLSX']);
    expect(options).toMatchObject({ readings: { 'R-ceiling': 'scaled' }, year: 2026, out: 'a/b.XLSX' });
  });

  test.each([
    ['a reading that there is not', ['--reading', 'loose'], '没有“loose”这一计分口径'],
    ['a reading named like something every object has', ['--reading', 'toString'], '没有“toString”'],
    ['a year that is no year', ['--year', 'abc'], '年度“abc”有误'],
    ['a year before the regulation', ['--year', '2020'], '年度“2020”有误'],
    ['a file of another kind', ['--out', 'a.csv'], '应以 .xlsx 结尾'],
    ['an option that there is not', ['--nope'], '参数有误'],
    ['an option without its value', ['--year'], '参数有误'],
    ['a word too many', ['2026'], '参数有误'],
  ])('%s is refused with the reason and the usage', (_, args, reason) => {
    const attempt = () => templateOptions(args);
    expect(attempt).toThrow(TemplateUsageError);
    expect(attempt).toThrow(reason);
    expect(attempt).toThrow('用法');
  });
});
