import type { Clause } from './clauses';

/** Article 3: the two kinds of park. */
export const PARK_KINDS = {
  comprehensive: '综合性人力资源服务产业园',
  professional: '专业性人力资源服务产业园',
} as const;
export type ParkKind = keyof typeof PARK_KINDS;
export const PARK_KIND_CLAUSE = '第三条';

/** Article 8: how a park is applied for; “线上+线下” is what the floor area may be relaxed for. */
export const PARK_MODES = { onSite: '线下', onlineToo: '线上+线下' } as const;
export type ParkMode = keyof typeof PARK_MODES;

interface Condition {
  /** Its number in Article 8. */
  readonly item: string;
  readonly words: string;
}

/** Article 8: 市级人力资源服务产业园原则上应具备以下条件. */
export const CONDITIONS = {
  policy: {
    item: '一',
    words:
      '当地党委、政府重视人力资源服务业发展，制定出台促进人力资源服务业（人力资源服务产业园）发展的政策措施，或将支持人力资源服务业发展纳入当地经济社会发展规划',
  },
  premises: {
    item: '二',
    words: '园区建设方案完整，规划科学，投资主体明确，物理形态相对集中，建筑面积原则上不低于 10000 平方米',
  },
  facilities: {
    item: '三',
    words: '园区基础设施完备，能够为入驻机构提供人力资源流动配置、社会保障、就业创业等配套服务',
  },
  management: {
    item: '四',
    words: '园区运营管理服务机制健全，设有议事协调机构和日常工作机构，配有专职工作人员',
  },
  institutions: {
    item: '五',
    words:
      '园区人力资源服务机构类型丰富，层次多样，入驻机构数量不低于 20 家，运营首年人力资源服务营收累计不低于 5 亿元',
  },
  employment: {
    item: '六',
    words: '吸纳就业平台作用明显，园区人力资源服务机构每年累计帮助劳动者实现就业和流动不少于 20 万人次',
  },
  talent: {
    item: '七',
    words: '积极发挥促进人才有序流动作用，园区人力资源服务机构每年累计帮助优秀紧缺人才流动不少于 2000 人次',
  },
} as const satisfies Record<string, Condition>;
export type ConditionId = keyof typeof CONDITIONS;
export const CONDITION_IDS = Object.keys(CONDITIONS) as readonly ConditionId[];
export const conditionClause = (id: ConditionId): Clause => `第八条第（${CONDITIONS[id].item}）项`;

/** What a requirement is measured by: yes or no with something to show for it, or a figure with the least that the condition names. */
export type Measure =
  | { readonly kind: 'yesNo'; readonly shows: string }
  | {
      readonly kind: 'atLeast';
      readonly unit: '平方米' | '家' | '万元' | '人次';
      /** In `unit`. */
      readonly least: number;
      /** The same as the condition's words have it. */
      readonly printed: string;
      /** Decimal places that a figure may have. */
      readonly decimals: number;
      readonly hint: string;
    };

interface Requirement {
  readonly condition: ConditionId;
  readonly label: string;
  /** The condition's own words for it. */
  readonly words: string;
  readonly of: Measure;
}

/** The seven conditions taken apart into what can be answered one by one, in their order. */
const REQUIREMENTS = {
  policy: {
    condition: 'policy',
    label: '政策措施或发展规划',
    words: '政策措施',
    of: { kind: 'yesNo', shows: '政策文件或规划的名称、文号' },
  },
  construction: {
    condition: 'premises',
    label: '建设方案、规划、投资主体、物理形态',
    words: '园区建设方案完整，规划科学，投资主体明确，物理形态相对集中',
    of: { kind: 'yesNo', shows: '建设方案名称、投资主体、园区位置' },
  },
  floorArea: {
    condition: 'premises',
    label: '建筑面积',
    words: '建筑面积原则上不低于 10000 平方米',
    of: {
      kind: 'atLeast',
      unit: '平方米',
      least: 10_000,
      printed: '10000 平方米',
      decimals: 2,
      hint: '以产权证明或租赁合同为准。',
    },
  },
  facilities: {
    condition: 'facilities',
    label: '基础设施和配套服务',
    words: '园区基础设施完备',
    of: { kind: 'yesNo', shows: '能提供的配套服务和窗口' },
  },
  management: {
    condition: 'management',
    label: '管理服务机制、议事协调和日常工作机构',
    words: '园区运营管理服务机制健全，设有议事协调机构和日常工作机构',
    of: { kind: 'yesNo', shows: '两个机构的名称和成立文件' },
  },
  staff: {
    condition: 'management',
    label: '专职工作人员',
    words: '配有专职工作人员',
    of: { kind: 'yesNo', shows: '专职工作人员的人数和岗位' },
  },
  variety: {
    condition: 'institutions',
    label: '机构类型和层次',
    words: '园区人力资源服务机构类型丰富，层次多样',
    of: { kind: 'yesNo', shows: '入驻机构的主要类型' },
  },
  institutions: {
    condition: 'institutions',
    label: '入驻机构数量',
    words: '入驻机构数量不低于 20 家',
    of: {
      kind: 'atLeast',
      unit: '家',
      least: 20,
      printed: '20 家',
      decimals: 0,
      hint: '与拟入驻人力资源服务机构名录一致。',
    },
  },
  firstYearRevenue: {
    condition: 'institutions',
    label: '运营首年人力资源服务营收',
    words: '运营首年人力资源服务营收累计不低于 5 亿元',
    of: {
      kind: 'atLeast',
      unit: '万元',
      least: 50_000,
      printed: '5 亿元',
      decimals: 6,
      hint: '单位为万元，最多六位小数。',
    },
  },
  employment: {
    condition: 'employment',
    label: '年帮助劳动者实现就业和流动',
    words: '帮助劳动者实现就业和流动不少于 20 万人次',
    of: {
      kind: 'atLeast',
      unit: '人次',
      least: 200_000,
      printed: '20 万人次',
      decimals: 0,
      hint: '填完整人次，例如 216000，不写“21.6万”。',
    },
  },
  talent: {
    condition: 'talent',
    label: '年帮助优秀紧缺人才流动',
    words: '帮助优秀紧缺人才流动不少于 2000 人次',
    of: {
      kind: 'atLeast',
      unit: '人次',
      least: 2000,
      printed: '2000 人次',
      decimals: 0,
      hint: '填完整人次，例如 2300。',
    },
  },
} as const satisfies Record<string, Requirement>;
export type RequirementId = keyof typeof REQUIREMENTS;
export const REQUIREMENT_IDS = Object.keys(REQUIREMENTS) as [RequirementId, ...RequirementId[]];
export const requirement = (id: RequirementId): Requirement => REQUIREMENTS[id];

export type YesNoRequirement = {
  [Id in RequirementId]: (typeof REQUIREMENTS)[Id]['of']['kind'] extends 'yesNo' ? Id : never;
}[RequirementId];

/** Article 8, second paragraph: what the bureau may relax, and for whom. */
export const RELAXATION = {
  clause: '第八条',
  regional: {
    words:
      '对渝东北、渝东南地区申报市级人力资源服务产业园的，可根据当地经济社会发展需要、人力资源服务业发展水平等情况，适当放宽相关条件要求',
    /** 相关条件: any of them. */
    requirements: REQUIREMENT_IDS,
  },
  onlineToo: {
    words: '对以“线上+线下”相结合形式申报市级人力资源服务产业园的，可适当放宽场地面积要求',
    requirements: ['floorArea'],
  },
} as const satisfies {
  readonly clause: Clause;
  readonly regional: { readonly words: string; readonly requirements: readonly RequirementId[] };
  readonly onlineToo: { readonly words: string; readonly requirements: readonly RequirementId[] };
};

/**
 * The districts of the two regions, by the name that they go by without 区, 县 and 自治县. The regulation names the regions and does not list their districts:
 * these are the lists of the city’s “一区两群” plan, to be checked by the bureau whenever it changes.
 */
export const REGIONS = {
  northeast: {
    name: '渝东北',
    districts: ['万州', '开州', '梁平', '城口', '丰都', '垫江', '忠县', '云阳', '奉节', '巫山', '巫溪'],
  },
  southeast: { name: '渝东南', districts: ['黔江', '武隆', '石柱', '秀山', '酉阳', '彭水'] },
} as const;
export type RegionId = keyof typeof REGIONS;
/** Said where somebody relies on the lists. */
export const REGIONS_REMARK = '办法没有列出渝东北、渝东南包括哪些区县，这里按“一区两群”的划分。';

/** The region of a district by its name (万州区, 秀山土家族苗族自治县, 忠县); null for one of neither. */
export const regionOf = (districtName: string): RegionId | null => {
  const name = districtName
    .trim()
    .replace(/^重庆市?/, '')
    .replace(/(?<=..)\p{Script=Han}{0,30}自治县$|(?<=..)[区县]$/u, '');
  const found = (Object.keys(REGIONS) as RegionId[]).find((id) =>
    REGIONS[id].districts.some((district) => district === name),
  );
  return found ?? null;
};

/** Article 9: the four steps. */
export const RECOGNITION_STAGES = [
  {
    item: '一',
    name: '申报',
    words: '人力资源服务产业园所在地区县（自治县）人民政府向市人力社保局提出申请，提交申报材料',
  },
  {
    item: '二',
    name: '评估',
    words: '市人力社保局审查申报材料，组织专家评审，重点考察园区功能特色、管理运营、平台体系、实际效益等方面的情况',
  },
  { item: '三', name: '公示', words: '市人力社保局根据评估情况，确定拟建园区名单，并按规定予以公示' },
  { item: '四', name: '授牌', words: '经公示无异议的，市人力社保局认定为市级人力资源服务产业园' },
] as const;

/** Article 9 (2): what the experts look at above all. */
export const FOCAL_POINTS = {
  features: '功能特色',
  operation: '管理运营',
  platform: '平台体系',
  benefits: '实际效益',
} as const;
export type FocalPoint = keyof typeof FOCAL_POINTS;
export const FOCAL_POINT_IDS = Object.keys(FOCAL_POINTS) as [FocalPoint, ...FocalPoint[]];

/** Article 10: what an application has to include. */
export const MATERIALS = {
  letter: { item: '一', words: '申报函件和《重庆市市级人力资源服务产业园评估认定审批表》' },
  policies: {
    item: '二',
    words: '当地党委、政府出台的支持人力资源服务业（人力资源服务产业园）发展的政策措施或规划',
  },
  premises: { item: '三', words: '园区发展规划、土地使用批件或产权证明（租赁合同）、运营管理等材料' },
  institutions: { item: '四', words: '园区拟入驻人力资源服务机构名录及各机构相关证照复印件' },
} as const;
export type MaterialId = keyof typeof MATERIALS;
export const MATERIAL_IDS = Object.keys(MATERIALS) as [MaterialId, ...MaterialId[]];
export const materialClause = (id: MaterialId): Clause => `第十条第（${MATERIALS[id].item}）项`;

/** Article 18: parks are members of an alliance. Article 7: districts are encouraged to build up parks that can become municipal ones. */
export const ROSTER_CLAUSE = '第十八条';
