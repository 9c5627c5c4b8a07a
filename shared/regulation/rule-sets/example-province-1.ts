import { defineRuleSet } from './define';

/**
 * AN EXAMPLE THAT NO AUTHORITY HAS ISSUED, OF A PROVINCE THAT THERE IS NOT: an annex with its own figures, items, weights, full marks and pass mark.
 * It is here so that tests and demonstrations can show that another annex is data alone.
 */
export const RULE_SET_EXAMPLE_PROVINCE = defineRuleSet({
  id: '示例省-2030/1',
  basis: '示例省人社〔2030〕示例号附表1（虚构，仅供演示，没有任何机关发布）',
  isExample: true,
  form: {
    annex: '附表1',
    title: '示例省人力资源服务产业园年度考核评分表',
    regulation: { title: '示例省人力资源服务产业园管理办法（虚构）', number: '示例省人社〔2030〕示例号' },
  },
  grading: { clause: '第九条', fullMarks: 120, excellentPercent: 20, passMark: 72 },
  figures: {
    onlineFairs: {
      label: '线上招聘会场次',
      of: { kind: 'count', unit: '次' },
      item: 'A1',
      from: 'park',
      hint: '当年举办的线上招聘会场次，没有填 0。',
    },
    graduates: {
      label: '服务高校毕业生就业人次',
      of: { kind: 'count', unit: '人次' },
      item: 'A2',
      from: 'park',
      hint: '填完整人次，例如 5200。',
    },
    provincialHonours: {
      label: '省级荣誉次数',
      of: { kind: 'count', unit: '次' },
      item: 'A3',
      from: 'park',
      hint: '当年获得的省级荣誉次数，没有填 0。',
    },
    cityHonours: {
      label: '地市级荣誉次数',
      of: { kind: 'count', unit: '次' },
      item: 'A3',
      from: 'park',
      hint: '当年获得的地市级荣誉次数，没有填 0。',
    },
    talentFund: {
      label: '人才服务专项资金支出',
      of: { kind: 'money', unit: '万元' },
      item: 'B1',
      from: 'park',
      hint: '当年实际支出，单位为万元，最多六位小数。',
    },
    talentBudget: {
      label: '人才服务专项资金预算',
      of: { kind: 'money', unit: '万元', positive: true },
      item: 'B1',
      from: 'park',
      hint: '当年批复的预算，单位为万元。',
    },
    revenue: {
      label: '园区营业总收入',
      of: { kind: 'money', unit: '万元' },
      item: 'B2',
      from: 'park',
      hint: '单位为万元，最多六位小数。',
    },
    priorRevenue: {
      label: '上年营业总收入',
      of: { kind: 'money', unit: '万元', optional: true },
      item: 'B2',
      from: 'plan',
      hint: '单位为万元；首年运营没有上年数据的留空。',
    },
    tenantTax: {
      label: '入驻机构纳税额',
      of: { kind: 'money', unit: '万元' },
      item: 'B3',
      from: 'park',
      hint: '单位为万元，以税务部门出具的证明为准。',
    },
    highTech: {
      label: '高新技术企业家数',
      of: { kind: 'count', unit: '家' },
      item: 'C1',
      from: 'park',
      hint: '年末入驻的高新技术企业家数，没有填 0。',
    },
    hasPlatform: {
      label: '线上服务平台',
      of: { kind: 'yesNo' },
      item: 'C2',
      from: 'park',
      hint: '选择“是”或“否”。',
    },
    hasMediation: {
      label: '劳动争议调解室',
      of: { kind: 'yesNo' },
      item: 'C2',
      from: 'park',
      hint: '选择“是”或“否”。',
    },
    hasTraining: {
      label: '实训基地',
      of: { kind: 'yesNo' },
      item: 'C2',
      from: 'park',
      hint: '选择“是”或“否”。',
    },
    safety: {
      label: '安全生产考核情况',
      of: { kind: 'choice', options: { good: '考核为良好', fair: '考核为一般', poor: '考核为较差' } },
      item: 'D1.1',
      from: 'park',
      hint: '从下拉列表中选择一项。',
    },
    delays: {
      label: '报表迟报次数',
      of: { kind: 'count', unit: '次' },
      item: 'D1.2',
      from: 'park',
      hint: '当年迟报报表的次数，没有填 0。',
    },
  },
  monthly: { revenue: 'sum' },
  dimensions: [
    {
      title: '就业服务',
      printedSum: 40,
      groups: [
        {
          title: '服务成效',
          printedSum: 30,
          indicators: [
            {
              id: 'A1',
              title: '举办线上招聘会情况',
              weight: 12,
              clause: '附表1 A1',
              rule: {
                kind: 'bands',
                measure: { kind: 'count', figure: 'onlineFairs' },
                bands: [
                  { words: '24次以上得12分；', atLeast: 24, score: 12 },
                  { words: '12—23次得8分；', atLeast: 12, score: 8 },
                  { words: '6—11次得4分；', atLeast: 6, score: 4 },
                  { words: '6次以下不得分', score: 0 },
                ],
              },
            },
            {
              id: 'A2',
              title: '服务高校毕业生就业情况',
              weight: 18,
              clause: '附表1 A2',
              rule: {
                kind: 'bands',
                measure: { kind: 'count', figure: 'graduates' },
                bands: [
                  { words: '1万人次以上得18分；', atLeast: 10_000, score: 18 },
                  { words: '5000—10000人次得12分；', atLeast: 5000, score: 12 },
                  { words: '5000人次以下得3分', score: 3 },
                ],
              },
            },
          ],
        },
        {
          title: '社会评价',
          printedSum: 10,
          indicators: [
            {
              id: 'A3',
              title: '获得荣誉情况',
              weight: 10,
              clause: '附表1 A3',
              standard: '省级荣誉每次得5分，地市级荣誉每次得2分，最高不超过10分',
              rule: {
                kind: 'sum',
                terms: [
                  { figure: 'provincialHonours', each: 5 },
                  { figure: 'cityHonours', each: 2 },
                ],
                atMost: 10,
              },
            },
          ],
        },
      ],
    },
    {
      title: '经济贡献',
      printedSum: 45,
      groups: [
        {
          title: '资金与收入',
          printedSum: 45,
          indicators: [
            {
              id: 'B1',
              title: '人才服务专项资金执行率',
              weight: 15,
              clause: '附表1 B1',
              rule: {
                kind: 'bands',
                measure: { kind: 'completion', figure: 'talentFund', target: 'talentBudget' },
                bands: [
                  { words: '执行率100%以上得15分；', atLeast: 100, score: 15 },
                  { words: '90%—100%得10分；', atLeast: 90, score: 10 },
                  { words: '70%—90%得5分；', atLeast: 70, score: 5 },
                  { words: '70%以下不得分', score: 0 },
                ],
              },
            },
            {
              id: 'B2',
              title: '营业总收入同比增长情况',
              weight: 20,
              clause: '附表1 B2',
              rule: {
                kind: 'bands',
                measure: { kind: 'growth', figure: 'revenue', prior: 'priorRevenue' },
                bands: [
                  { words: '增长20%以上得20分；', atLeast: 20, score: 20 },
                  { words: '增长10%—20%得12分；', atLeast: 10, score: 12 },
                  { words: '增长5%—10%得6分；', atLeast: 5, score: 6 },
                  { words: '增长5%以下不得分', score: 0 },
                ],
              },
            },
            {
              id: 'B3',
              title: '入驻机构纳税情况',
              weight: 10,
              clause: '附表1 B3',
              rule: {
                kind: 'bands',
                measure: { kind: 'money', figure: 'tenantTax' },
                bands: [
                  { words: '2000万以上得10分；', atLeast: 2000, score: 10 },
                  { words: '500—2000万得6分；', atLeast: 500, score: 6 },
                  { words: '500万以下得2分', score: 2 },
                ],
              },
            },
          ],
        },
      ],
    },
    {
      title: '创新发展',
      printedSum: 21,
      groups: [
        {
          title: '创新能力',
          printedSum: 21,
          indicators: [
            {
              id: 'C1',
              title: '高新技术企业入驻情况',
              weight: 12,
              clause: '附表1 C1',
              standard: '入驻高新技术企业每家得3分，最高不超过9分',
              rule: { kind: 'perUnit', figure: 'highTech', each: 3, atMost: 9 },
            },
            {
              id: 'C2',
              title: '平台载体建设情况',
              weight: 9,
              clause: '附表1 C2',
              standard: '建有线上服务平台、劳动争议调解室、实训基地，运行正常',
              rule: { kind: 'checklist', figures: ['hasPlatform', 'hasMediation', 'hasTraining'], each: 3 },
            },
          ],
        },
      ],
    },
    {
      title: '规范管理',
      printedSum: 14,
      groups: [
        {
          title: '安全与报送',
          printedSum: 14,
          indicators: [
            {
              id: 'D1.1',
              title: '安全生产管理情况',
              weight: 8,
              clause: '附表1 D1.1',
              rule: {
                kind: 'choice',
                figure: 'safety',
                options: [
                  { value: 'good', words: '考核为良好得8分；', score: 8 },
                  { value: 'fair', words: '考核为一般得4分；', score: 4 },
                  { value: 'poor', words: '考核为较差不得分', score: 0 },
                ],
              },
            },
            {
              id: 'D1.2',
              title: '报表报送情况',
              weight: 6,
              clause: '附表1 D1.2',
              standard: '按时报送得6分，每迟报1次扣2分，直至6分扣完',
              rule: { kind: 'deductions', figure: 'delays', from: 6, each: 2 },
            },
          ],
        },
      ],
    },
  ],
  disputed: ['C1'],
});
