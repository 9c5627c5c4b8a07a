import type { ReportedJson } from '../../../shared/assessment/reported-json';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import type { SpendingCategory, SupportSource } from '../../../shared/evaluation/money/ledger';
import type { PastYear } from './parks';

type Scores = Readonly<Partial<Record<ItemId, number>>>;
interface Remark {
  readonly item: ItemId;
  readonly remark: string;
}

/** What happened to a park on the way beside the ordinary. Days are of the year after the one evaluated, as `02-18`. */
export interface ParkStory {
  /** More time, asked for and given. */
  readonly extended?: { readonly until: string; readonly reason: string; readonly submitted: string };
  /** Sent nothing until the deadline, and is failing for it: after which reminder, and why. */
  readonly silent?: { readonly document: string; readonly reason: string };
  /** Returned once: what the first version said, and what the district found. */
  readonly returned?: { readonly first: ReportedJson; readonly opinion: string; readonly remarks: readonly Remark[] };
  /** What the district saw otherwise than computed. */
  readonly district?: { readonly scores: Scores; readonly remarks: readonly Remark[] };
  /** An expert who declared a conflict of interest, with the reason. */
  readonly conflict?: { readonly expert: string; readonly reason: string };
  /** An expert whom the bureau took off the park. */
  readonly recused?: { readonly expert: string; readonly reason: string };
  readonly overrides?: readonly { readonly item: ItemId; readonly score: number; readonly reason: string }[];
  /** Where the bureau followed the district, and to which score. */
  readonly adopted?: readonly { readonly item: ItemId; readonly score: number; readonly reason: string }[];
  readonly adjusted?: { readonly base: number; readonly reason: string };
  readonly rectified?: { readonly requirements: string; readonly outcome: string };
  /** What the bureau paid of the year's grant; days are those on which it is recorded, too. */
  readonly paid?: readonly (readonly [day: string, amount: number, document: string])[];
  readonly spent?: readonly (readonly [
    day: string,
    category: SpendingCategory,
    amount: number,
    voucher: string,
    note: string,
  ])[];
  /** Support from elsewhere, as the district recorded it. */
  readonly supported?: readonly (readonly [day: string, source: SupportSource, amount: number, document: string])[];
}

/** How much below the rules' score each expert tends to see an item, and what they say to it. */
export const EXPERT_HABITS: Readonly<Record<string, readonly { item: ItemId; less: number; remark: string }[]>> = {
  expert1: [],
  expert2: [{ item: '3.1', less: 0.5, remark: '服务窗口功能齐全，人事人才窗口标识不够清楚。' }],
  expert3: [{ item: '3.2', less: 0.5, remark: '培训有计划有记录，参训企业面偏窄。' }],
};
export const SITE_VISIT = '实地查看服务大厅、入驻企业和安全设施，查阅台账，与填报情况相符。';

/** What happened in the demo's past years, by year and park. Everything is made up. */
export const STORIES: Readonly<Record<PastYear, Readonly<Record<string, ParkStory>>>> = {
  2023: {
    yubei: {
      paid: [['05-20', 110, '渝财社〔2024〕31号']],
      spent: [
        ['06-12', 'rent', 62.5, 'YB-2024-0617', '入驻企业房屋租金补助（1—6月）'],
        ['09-20', 'property', 18.36, 'YB-2024-0932', '公共区域物管费'],
      ],
    },
    jiangbei: {
      paid: [['05-20', 150, '渝财社〔2024〕31号']],
      spent: [
        ['07-03', 'fitOut', 45.5, 'JB-2024-0703', '服务大厅装修'],
        ['10-15', 'rent', 80, 'JB-2024-1015', '入驻企业房屋租金补助'],
      ],
    },
    jiulongpo: {
      extended: { until: '02-22', reason: '税务完税证明延迟出具，经核实情况属实。', submitted: '02-20' },
      paid: [
        ['05-20', 100, '渝财社〔2024〕31号'],
        ['07-10', 50, '渝财社〔2024〕52号'],
      ],
      spent: [['08-08', 'operation', 36.8, 'JLP-2024-088', '园区运行管理']],
    },
  },
  2024: {
    yubei: {
      paid: [['05-22', 60, '渝财社〔2025〕27号']],
      spent: [['06-18', 'shared', 22.4, 'YB-2025-0618', '租用公共会议设施']],
      supported: [
        ['06-25', 'matching', 60, '渝北财政函〔2025〕21号'],
        ['07-02', 'other', 12.5, '科技型企业培育专项'],
      ],
    },
    jiangbei: {
      conflict: { expert: 'expert2', reason: '曾任该园区运营公司顾问。' },
      paid: [['05-22', 80, '渝财社〔2025〕27号']],
      spent: [['07-09', 'operation', 40, 'JB-2025-0709', '园区运行管理']],
    },
    yuzhong: {
      district: {
        scores: { '1.4': 3 },
        remarks: [{ item: '1.4', remark: '所涉投诉经区局复核不属实，建议不扣分。' }],
      },
      recused: { expert: 'expert3', reason: '近亲属在该园区入驻企业任职。' },
      adopted: [{ item: '1.4', score: 3, reason: '所涉投诉经区县复核不属实，有书面复核结论，不予扣分。' }],
    },
    shapingba: {
      silent: {
        document: '渝人社函〔2025〕31号（示例）',
        reason: '自评截止后两次书面催报，逾期仍未提交，也没有说明理由。',
      },
      rectified: {
        requirements: '补报2024年度运营数据和台账，确定专人负责绩效评估。',
        outcome: '数据和台账已补齐，专人已到岗，整改合格。',
      },
    },
    jiulongpo: {
      adjusted: { base: 90, reason: '年度建设进度较计划滞后，综合确定为90万元。' },
    },
    fuling: {
      returned: {
        first: { hazards: 0 },
        opinion: '安全检查情况与区应急部门记录不符，请核实后重新填报。',
        remarks: [{ item: '3.3', remark: '区应急部门11月检查记录有1处消防通道堆物，请更正。' }],
      },
    },
    qijiang: {
      rectified: {
        requirements: '补齐人才服务和培训台账，整改安全隐患，年内不得再发生安全事故。',
        outcome: '经现场复查，台账齐全、隐患已消除，整改合格。',
      },
    },
  },
};

/** The park of the open year that asks to leave, and what the bureau proposes of it. */
export const LEAVING = {
  park: 'shapingba',
  cause: 'leaving',
  outcome: 'not-assessed',
  document: '磁器口园函〔2026〕2号',
  ground: '园区整体搬迁，过渡期内停止招商和经营，区政府有批复。',
  reason: '园区书面要求退出本年度评估，区人力社保局已核实。',
} as const;
