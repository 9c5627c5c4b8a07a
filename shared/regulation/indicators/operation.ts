import { FACILITIES } from '../figures';
import type { Annex2Dimension } from './indicator';

/** 运营管理水平 (20 分): Article 21 (3). */
export const OPERATION: Annex2Dimension = {
  title: '运营管理水平',
  printedSum: 20,
  groups: [
    {
      title: '服务体系建设',
      printedSum: 10,
      indicators: [
        {
          id: '3.1',
          title: '基础设施拥有数量',
          weight: 5,
          clause: '附件2 3.1',
          standard:
            '建筑面积达标，社会保障、就业创业、人事人才、物业管理等服务功能齐全、便捷高效，能为入驻企业提供相关配套服务',
          rule: { kind: 'checklist', figures: FACILITIES, each: 1 },
        },
        {
          id: '3.2',
          title: '信息交流、人才培养等服务',
          weight: 5,
          clause: '附件2 3.2',
          rule: {
            kind: 'bands',
            measure: { kind: 'count', figure: 'trainings' },
            bands: [
              { words: '每年为园区入驻企业提供培训、沙龙等服务4次以上得3分；', atLeast: 4, score: 3 },
              { words: '2—3次得2分；', atLeast: 2, score: 2 },
              { words: '1—2次得1分；', atLeast: 1, score: 1 },
              { words: '不提供的不得分', score: 0 },
            ],
          },
        },
      ],
    },
    {
      title: '安全管理',
      printedSum: 10,
      indicators: [
        {
          id: '3.3',
          title: '安全保障设施齐全完好',
          weight: 5,
          clause: '附件2 3.3',
          standard: '未发现安全隐患得5分，每发现1处安全隐患扣1分，直至5分扣完',
          rule: { kind: 'deductions', figure: 'hazards', from: 5, each: 1 },
        },
        {
          id: '3.4',
          title: '定期开展安全检查，未发生安全事故',
          weight: 5,
          clause: '附件2 3.4',
          rule: {
            kind: 'choice',
            figure: 'accidents',
            options: [
              { value: 'none', words: '未发生安全事故得3分；', score: 3 },
              { value: 'minor', words: '发生安全事故但未造成严重后果得2分；', score: 2 },
              { value: 'serious', words: '发生安全事故且造成严重后果不得分', score: 0 },
            ],
          },
        },
      ],
    },
  ],
};
