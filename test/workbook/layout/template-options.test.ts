import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { CURRENT_RULE_SET, RULE_SET_2021_57_EXAMPLE } from '../../../shared/regulation/rule-set';
import { templateOptions, TemplateUsageError } from '../../../workbench/template/template-options';

describe('the arguments of npm run template', () => {
  test('none: the rules and readings that count without a plan, and a year that the park fills in', () => {
    expect(templateOptions([])).toEqual({
      ruleSet: CURRENT_RULE_SET,
      readings: DEFAULT_READINGS,
      year: null,
      out: '园评-评分表-模板.xlsx',
    });
  });

  test('reading, rules, year and file', () => {
    const options = templateOptions([
      '--reading',
      'scaled',
      '--rules',
      '2021-57/2',
      '--year',
      '2026',
      '--out',
      'a/b.XLSX',
    ]);
    expect(options).toMatchObject({ readings: { 'R-ceiling': 'scaled' }, year: 2026, out: 'a/b.XLSX' });
    expect(options.ruleSet).toBe(RULE_SET_2021_57_EXAMPLE);
  });

  test.each([
    ['a reading that there is not', ['--reading', 'loose'], '没有“loose”这一计分口径'],
    ['a reading named like something every object has', ['--reading', 'toString'], '没有“toString”'],
    ['rules that there are not', ['--rules', '2030-1/1'], '没有“2030-1/1”这一规则版本'],
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
