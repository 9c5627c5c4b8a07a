import type { Annex2Dimension } from './indicator';

/** 社会效益 (30 分): Article 21 (2). */
export const SOCIAL_BENEFIT: Annex2Dimension = {
  title: '社会效益',
  printedSum: 30,
  groups: [
    {
      title: '价值导向',
      printedSum: 14,
      indicators: [
        {
          id: '1.1',
          title: '将社会主义核心价值观和行业规范贯彻到发展目标和业务内容',
          weight: 3,
          clause: '附件2 1.1',
          rule: {
            kind: 'choice',
            figure: 'guidance',
            options: [
              { value: 'outstanding', words: '坚持正确导向且卓有成效得3分，', score: 3 },
              { value: 'basic', words: '基本坚持正确导向得2分，', score: 2 },
              {
                value: 'wrong',
                words: '出现错误导向、低俗内容、不良广告等造成不良社会影响或受到有关部门惩处不得分',
                score: 0,
              },
            ],
          },
        },
        {
          id: '1.2',
          title: '获得政府部门、行业协会表彰、奖励情况',
          weight: 3,
          clause: '附件2 1.2',
          standard: '获得国家级表彰奖励1次得3分，市级表彰奖励1次得2分，区县级表彰奖励得1分，最高不超过3分',
          rule: {
            kind: 'sum',
            terms: [
              { figure: 'nationalAwards', each: 3 },
              { figure: 'municipalAwards', each: 2 },
              { figure: 'countyAwards', each: 1 },
            ],
            atMost: 3,
          },
        },
        {
          id: '1.3',
          title: '进入“红名单”企业数',
          weight: 5,
          clause: '附件2 1.3',
          standard: '产业园入驻企业中每家进入“红名单”企业得1分，累计不超过5分',
          rule: { kind: 'perUnit', figure: 'redListed', each: 1, atMost: 5 },
        },
        {
          id: '1.4',
          title: '被举报投诉情况',
          weight: 3,
          clause: '附件2 1.4',
          standard: '产业园及入驻企业未被投诉得3分，每被投诉且查实1次扣1分，3分扣完为止',
          rule: { kind: 'deductions', figure: 'verifiedComplaints', from: 3, each: 1 },
        },
      ],
    },
    {
      title: '社会作用发挥',
      printedSum: 16,
      indicators: [
        {
          id: '1.5',
          title: '园区入驻机构年帮助劳动者实现就业和流动人次',
          weight: 8,
          clause: '附件2 1.5',
          rule: {
            kind: 'bands',
            measure: { kind: 'count', figure: 'employment' },
            bands: [
              { words: '20万人次以上得8分；', atLeast: 200_000, score: 8 },
              { words: '15—20万人次得6分；', atLeast: 150_000, score: 6 },
              { words: '10—15万人次得4分；', atLeast: 100_000, score: 4 },
              { words: '8—10万人次得2分；', atLeast: 80_000, score: 2 },
              { words: '8万人次以下不得分', score: 0 },
            ],
          },
        },
        {
          id: '1.6',
          title: '园区入驻机构年帮助人才有序流动人次',
          weight: 8,
          clause: '附件2 1.6',
          rule: {
            kind: 'bands',
            measure: { kind: 'count', figure: 'talent' },
            bands: [
              { words: '2000人次以上得5分；', atLeast: 2000, score: 5 },
              { words: '1500—1999人次得4分；', atLeast: 1500, score: 4 },
              { words: '1000—1499人次得2分；', atLeast: 1000, score: 2 },
              { words: '1000人次以下不得分', score: 0 },
            ],
          },
        },
      ],
    },
  ],
};
