import * as fc from 'fast-check';
import { SEVERITY, type Finding, type FindingCode } from '../../../shared/assessment/findings/finding';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import type { ClaimedScores } from '../../../shared/assessment/score';
import { checkClaimed } from '../../../shared/assessment/findings/check-claimed';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { describeFinding } from '../../../shared/assessment/findings/describe-finding';
import { evaluate } from '../../../shared/assessment/evaluate';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { annex2Cases } from '../../cases/read-cases';

const golden = annex2Cases()[0];
if (!golden) throw new Error('there must be golden cases');
const plan = { revenueTarget: 100_000, priorRevenue: 72_000, priorTax: null };
const ofFigures = (fields: ReportedJson, planFigures: typeof plan | null = null) =>
  checkReported({ ...golden.reported, ...fields }, planFigures, RULE_SET_2021_57).findings;
const ofClaims = (claimed: Partial<ClaimedScores>, total: number | null = null) => {
  const checked = checkReported(golden.reported, null, RULE_SET_2021_57);
  const assessment = checked.ok ? evaluate(checked.reported, RULE_SET_2021_57, DEFAULT_READINGS) : null;
  return checkClaimed({ ...golden.expect.items, ...claimed }, total, assessment, RULE_SET_2021_57, DEFAULT_READINGS);
};

/** A finding of every kind, as the checks themselves make it. Those behind come only from the reading of a workbook, one from the list of evidence. */
const examples: readonly Finding[] = [
  ...ofFigures({ talent: null, employment: '20万', hazards: -1, enterprises: 1.5, tax: '1.0000001' }),
  ...ofFigures({ talent: '很多', employment: 2e9, revenueTarget: 0, guidance: '好', revenue: '#REF!', staff: 1 }),
  ...ofFigures({ revenueTarget: 90_000, priorTax: 3 }, plan),
  ...ofClaims({ '1.1': null, '1.2': 2.5, '3.1': 4 }, 12),
  { code: 'not-a-number', place: { kind: 'claimed', item: '1.1' }, shown: '优' },
  { code: 'too-many-decimals', place: { kind: 'claimed', item: '2.4' }, shown: '3.333' },
  { code: 'evidence-missing', place: { kind: 'claimed', item: '2.3' } },
  {
    code: 'doubtful-cell',
    place: { kind: 'figure', figure: 'enterprises' },
    shown: '98%',
    doubt: 'shown-otherwise',
    holds: '0.98',
    reads: null,
  },
  { code: 'not-understood', place: { kind: 'figure', figure: 'nationalAwards' }, shown: '拟申报国家级1次' },
  {
    code: 'score-elsewhere',
    place: { kind: 'claimed', item: '1.5' },
    shown: '2',
    cell: 'C9',
    isSecond: true,
  },
  { code: 'label-changed', place: { kind: 'claimed', item: '1.5' }, shown: '服务企业数（去年）' },
  { code: 'words-beside', place: { kind: 'sheet' }, shown: '1.5 改为 8 分' },
];

describe('a finding in words', () => {
  it('has an example of every kind here', () => {
    expect(new Set(examples.map(({ code }) => code))).toEqual(new Set(Object.keys(SEVERITY)));
  });

  it.each(examples.map((finding) => [finding.code, finding] as const))(
    'of kind %s says where, what and what to do, in whole Chinese sentences',
    (_, finding) => {
      const { where, what, todo, clause } = describeFinding(finding, RULE_SET_2021_57);
      expect(where).toMatch(/\p{Script=Han}/u);
      expect(what).toMatch(/^.*\p{Script=Han}.*。$/su);
      expect(todo).toMatch(/^.*\p{Script=Han}.*。$/su);
      expect(`${where}${what}${todo}`).not.toMatch(/undefined|null|NaN|\[object/);
      if (finding.place.kind === 'figure' || finding.place.kind === 'claimed')
        expect(clause).toMatch(/^附件2 |^第二十三条第（三）项$/);
    },
  );

  it.each<[FindingCode, string, string, string]>([
    [
      'number-as-text',
      '基础数据「年帮助劳动者实现就业和流动人次」',
      '“20万”是文字，不是数字，表格不能拿它计算。',
      '如果就是 200,000 人次，点“修正”即可；不是的，请重新填写数字。',
    ],
    [
      'claimed-impossible',
      '评分表 1.2「得分」',
      '“2.5”分不是评价标准能得出的分数。',
      '这一项只可能得 0、1、2、3 分，请对照评价标准修改。',
    ],
    [
      'wrong-sum',
      '评分表「合计」得分',
      '合计填的是 12 分，各项得分相加是 66.5 分。',
      '请改正合计，或恢复合计单元格原来的求和公式。',
    ],
    [
      'formula-error',
      '基础数据「园区年营业收入」',
      '公式出错，显示为 #REF!。',
      '请检查这个公式引用的单元格是否被删除或移动，或者直接填写数字。',
    ],
  ])('%s reads well', (code, where, what, todo) => {
    const example = examples.find((finding) => finding.code === code);
    expect(example && describeFinding(example, RULE_SET_2021_57)).toMatchObject({ where, what, todo });
  });

  it('says something about whatever a field may hold', () => {
    fc.assert(
      fc.property(fc.constantFrom('revenue', 'talent', 'guidance', 'priorTax'), fc.string(), (field, content) => {
        for (const finding of ofFigures({ [field]: content })) {
          const { what, todo } = describeFinding(finding, RULE_SET_2021_57);
          expect(what.length * todo.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
