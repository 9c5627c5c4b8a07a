import type { Annex2Dimension } from './indicator';

/** 经济效益 (50 分): Article 21 (1). */
export const ECONOMIC_BENEFIT: Annex2Dimension = {
  title: '经济效益',
  printedSum: 50,
  groups: [
    {
      title: '产值情况',
      printedSum: 40,
      indicators: [
        {
          id: '2.1',
          title: '园区年营业收入指标完成情况',
          weight: 20,
          clause: '附件2 2.1',
          rule: {
            kind: 'bands',
            measure: { kind: 'completion', figure: 'revenue', target: 'revenueTarget' },
            bands: [
              { words: '完成当年目标任务得20分；', atLeast: 100, score: 20 },
              { words: '完成95%—99%得15分；', atLeast: 95, score: 15 },
              { words: '完成90%—94%得10分；', atLeast: 90, score: 10 },
              { words: '完成90%以下不得分', score: 0 },
            ],
          },
        },
        {
          id: '2.2',
          title: '园区年营业收入同比增长情况',
          weight: 10,
          clause: '附件2 2.2',
          rule: {
            kind: 'bands',
            measure: { kind: 'growth', figure: 'revenue', prior: 'priorRevenue' },
            bands: [
              { words: '增长50%以上得10分；', atLeast: 50, score: 10 },
              { words: '增长40—50%得8分；', atLeast: 40, score: 8 },
              { words: '增长30—40%得6分；', atLeast: 30, score: 6 },
              { words: '增长20—30%得4分；', atLeast: 20, score: 4 },
              { words: '增长10—20%得2分；', atLeast: 10, score: 2 },
              { words: '增长10%以下不得分', score: 0 },
            ],
          },
        },
        {
          id: '2.3',
          title: '园区企业纳税总额',
          weight: 5,
          clause: '附件2 2.3',
          rule: {
            kind: 'bands',
            measure: { kind: 'money', figure: 'tax' },
            bands: [
              { words: '5000万以上得5分；', atLeast: 5000, score: 5 },
              { words: '3000—5000万得3分；', atLeast: 3000, score: 3 },
              { words: '1000—3000万得2分；', atLeast: 1000, score: 2 },
              { words: '1000万以下得1分', score: 1 },
            ],
          },
        },
        {
          id: '2.4',
          title: '纳税同比增长情况',
          weight: 5,
          clause: '附件2 2.4',
          rule: {
            kind: 'bands',
            measure: { kind: 'growth', figure: 'tax', prior: 'priorTax' },
            bands: [
              { words: '增长50%以上得3分；', atLeast: 50, score: 3 },
              { words: '增长30%—50%得2分；', atLeast: 30, score: 2 },
              { words: '增长10%—30%得1分；', atLeast: 10, score: 1 },
              { words: '增长10%以下不得分', score: 0 },
            ],
          },
        },
      ],
    },
    {
      title: '园区规模',
      printedSum: 10,
      indicators: [
        {
          id: '2.5',
          title: '入驻企业数量',
          weight: 5,
          clause: '附件2 2.5',
          rule: {
            kind: 'bands',
            measure: { kind: 'count', figure: 'enterprises' },
            bands: [
              { words: '35家以上得8分；', atLeast: 35, score: 8 },
              { words: '30—34家得6分，', atLeast: 30, score: 6 },
              { words: '25—29家得4分；', atLeast: 25, score: 4 },
              { words: '20—24家得2分，', atLeast: 20, score: 2 },
              { words: '20家以下不得分', score: 0 },
            ],
          },
        },
        {
          id: '2.6',
          title: '园区企业服务用人单位数',
          weight: 5,
          clause: '附件2 2.6',
          rule: {
            kind: 'bands',
            measure: { kind: 'count', figure: 'employersServed' },
            bands: [
              { words: '5000家以上得4分；', atLeast: 5000, score: 4 },
              { words: '3000—5000家得3分；', atLeast: 3000, score: 3 },
              { words: '2000—3000家得2分；', atLeast: 2000, score: 2 },
              { words: '2000家以下得1分', score: 1 },
            ],
          },
        },
      ],
    },
  ],
};
