import type * as z from 'zod';
import type { ApplicationContent } from '../../../shared/evaluation/recognition/application';

/** A step that somebody took on an application of the demo, some days before it was filled (negative: after). */
interface DemoStep {
  readonly who: 'bureau' | 'district';
  readonly daysAgo: number;
  readonly part: string;
  readonly body: (daysAgo: (days: number) => string) => object;
}
/** An application for recognition in the demo. Everything is made up. */
export interface DemoApplication {
  readonly district: string;
  readonly appliedDaysAgo: number;
  readonly content: z.input<typeof ApplicationContent>;
  readonly steps: readonly DemoStep[];
}

const MATERIALS = { letter: true, policies: true, premises: true, institutions: true };

/** One application in public notice, with a condition relaxed for its region; and one that the experts did not pass. */
export const DEMO_APPLICATIONS: readonly DemoApplication[] = [
  {
    district: 'qijiang',
    appliedDaysAgo: 90,
    content: {
      name: '綦江区通惠人力资源服务产业园',
      districtName: '綦江区',
      applicant: '重庆市綦江区人民政府',
      letter: '綦江府函〔2026〕37号',
      kind: 'professional',
      mode: 'onSite',
      answers: {
        policy: true,
        construction: true,
        floorArea: 6200,
        facilities: true,
        management: true,
        staff: true,
        variety: false,
        institutions: 14,
        firstYearRevenue: 21_500,
        employment: 63_000,
        talent: 640,
      },
      notes: {
        policy: '綦江区促进人力资源服务业发展十条措施',
        construction: '通惠园建设方案，区属国企投资',
        facilities: '设就业、社保两个窗口',
        management: '区领导小组和园区办公室',
        staff: '专职人员4人',
      },
      materials: MATERIALS,
    },
    steps: [
      {
        who: 'bureau',
        daysAgo: 62,
        part: 'assessment',
        body: () => ({
          version: 1,
          experts: ['周评审', '吴评审', '郑评审'],
          remarks: {
            features: '以制造业招聘为主，专业方向清楚，机构层次单一。',
            operation: '管理机构已设立，专职人员偏少。',
            platform: '服务窗口不全，线上平台尚未建成。',
            benefits: '营收和服务规模与条件差距较大。',
          },
          passed: false,
          reason:
            '场地面积、入驻机构、营收和服务人次均未达到第八条的条件，且不属于可以放宽的情形。建议充实机构后再行申报。',
        }),
      },
    ],
  },
  {
    district: 'wanzhou',
    appliedDaysAgo: 48,
    content: {
      name: '万州区三峡人力资源服务产业园',
      districtName: '万州区',
      applicant: '重庆市万州区人民政府',
      letter: '万州府函〔2026〕52号',
      kind: 'comprehensive',
      mode: 'onlineToo',
      answers: {
        policy: true,
        construction: true,
        floorArea: 11_300,
        facilities: true,
        management: true,
        staff: true,
        variety: true,
        institutions: 27,
        firstYearRevenue: 53_800,
        employment: 168_000,
        talent: 2210,
      },
      notes: {
        policy: '万州区支持人力资源服务产业园发展若干政策',
        construction: '三峡园建设方案，区国资公司投资',
        facilities: '流动配置、社会保障、就业创业服务大厅',
        management: '园区建设领导小组、园区服务中心',
        staff: '专职人员11人',
        variety: '招聘、劳务派遣、人才测评、管理咨询、线上平台',
        employment: '渝东北地区劳务输出为主，线上统计口径单列',
      },
      materials: MATERIALS,
    },
    steps: [
      {
        who: 'bureau',
        daysAgo: 33,
        part: 'relaxations',
        body: () => ({
          requirement: 'employment',
          version: 1,
          reason: '万州属渝东北地区，结合当地经济社会发展需要和人力资源服务业发展水平，适当放宽至16万人次。',
        }),
      },
      {
        who: 'bureau',
        daysAgo: 26,
        part: 'assessment',
        body: () => ({
          version: 1,
          experts: ['周评审', '吴评审', '郑评审'],
          remarks: {
            features: '立足三峡库区劳务协作，特色鲜明。',
            operation: '管理机制健全，服务中心运转正常。',
            platform: '“线上+线下”平台已投入使用。',
            benefits: '营收达到条件，带动就业作用明显。',
          },
          passed: true,
          reason: '同意列入拟建园区名单。',
        }),
      },
      {
        who: 'bureau',
        daysAgo: 3,
        part: 'notice',
        body: (daysAgo) => ({
          from: `${daysAgo(3).slice(0, 10)}T01:00:00.000Z`,
          to: `${daysAgo(-4).slice(0, 10)}T15:59:59.000Z`,
        }),
      },
      {
        who: 'bureau',
        daysAgo: 1,
        part: 'objections',
        body: () => ({ raisedBy: '万州某人力资源公司', content: '反映园区两家入驻机构许可证即将到期，请核实。' }),
      },
    ],
  },
];
