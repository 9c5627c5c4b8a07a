import type { KnownRuleSet } from './rule-set';

/**
 * A figure behind the scores (基础数据): what a park reports. A rule set has its own, in the order in which the sheet asks for them.
 * `kind` decides how a cell is read, which units it may carry and what counts as an error.
 */
export type FigureKind =
  | { readonly kind: 'count'; readonly unit: '人次' | '家' | '次' | '处' }
  | { readonly kind: 'money'; readonly unit: '万元'; readonly positive?: true; readonly optional?: true }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'yesNo' };

export interface Figure {
  readonly label: string;
  readonly of: FigureKind;
  /** The item that first needs it; the sheet groups figures by it. */
  readonly item: string;
  /** Who knows it: the park, or the year's plan (目标任务 and last year's published figures). */
  readonly from: 'park' | 'plan';
  /** What the clerk is told on the cell. */
  readonly hint: string;
}

const people = { kind: 'count', unit: '人次' } as const;
const firms = { kind: 'count', unit: '家' } as const;
const times = { kind: 'count', unit: '次' } as const;
const places = { kind: 'count', unit: '处' } as const;
const money = { kind: 'money', unit: '万元' } as const;
const yesNo = { kind: 'yesNo' } as const;

/** The figures of 渝人社发〔2021〕57号, Annex 2. */
export const FIGURES = {
  guidance: {
    label: '价值导向情况',
    of: {
      kind: 'choice',
      options: { outstanding: '坚持正确导向且卓有成效', basic: '基本坚持正确导向', wrong: '出现错误导向或受到惩处' },
    },
    item: '1.1',
    from: 'park',
    hint: '从下拉列表中选择一项。',
  },
  nationalAwards: {
    label: '国家级表彰奖励次数',
    of: times,
    item: '1.2',
    from: 'park',
    hint: '当年获得的国家级表彰奖励次数，没有填 0。',
  },
  municipalAwards: {
    label: '市级表彰奖励次数',
    of: times,
    item: '1.2',
    from: 'park',
    hint: '当年获得的市级表彰奖励次数，没有填 0。',
  },
  countyAwards: {
    label: '区县级表彰奖励次数',
    of: times,
    item: '1.2',
    from: 'park',
    hint: '当年获得的区县级表彰奖励次数，没有填 0。',
  },
  redListed: {
    label: '进入“红名单”企业数',
    of: firms,
    item: '1.3',
    from: 'park',
    hint: '入驻企业中进入“红名单”的家数，没有填 0。',
  },
  verifiedComplaints: {
    label: '被投诉且查实次数',
    of: times,
    item: '1.4',
    from: 'park',
    hint: '产业园及入驻企业被投诉且查实的次数，没有填 0。',
  },
  employment: {
    label: '年帮助劳动者实现就业和流动人次',
    of: people,
    item: '1.5',
    from: 'park',
    hint: '填完整人次，例如 163000，不写“16.3万”。',
  },
  talent: { label: '年帮助人才有序流动人次', of: people, item: '1.6', from: 'park', hint: '填完整人次，例如 1720。' },
  revenue: { label: '园区年营业收入', of: money, item: '2.1', from: 'park', hint: '单位为万元，最多六位小数。' },
  revenueTarget: {
    label: '年营业收入目标任务',
    of: { ...money, positive: true },
    item: '2.1',
    from: 'plan',
    hint: '以市人力社保局下达的当年目标任务为准，单位为万元。',
  },
  priorRevenue: {
    label: '上年营业收入',
    of: { ...money, optional: true },
    item: '2.2',
    from: 'plan',
    hint: '单位为万元；首年运营没有上年数据的留空。',
  },
  tax: {
    label: '园区企业纳税总额',
    of: money,
    item: '2.3',
    from: 'park',
    hint: '单位为万元，以税务部门出具的证明为准。',
  },
  priorTax: {
    label: '上年纳税总额',
    of: { ...money, optional: true },
    item: '2.4',
    from: 'plan',
    hint: '单位为万元；首年运营没有上年数据的留空。',
  },
  enterprises: {
    label: '入驻企业数量',
    of: firms,
    item: '2.5',
    from: 'park',
    hint: '年末入驻企业家数，与《入驻企业名录》一致。',
  },
  employersServed: {
    label: '园区企业服务用人单位数',
    of: firms,
    item: '2.6',
    from: 'park',
    hint: '当年服务的用人单位家数。',
  },
  floorArea: { label: '建筑面积达标', of: yesNo, item: '3.1', from: 'park', hint: '选择“是”或“否”。' },
  socialSecurity: { label: '社会保障服务功能', of: yesNo, item: '3.1', from: 'park', hint: '选择“是”或“否”。' },
  employmentService: { label: '就业创业服务功能', of: yesNo, item: '3.1', from: 'park', hint: '选择“是”或“否”。' },
  personnel: { label: '人事人才服务功能', of: yesNo, item: '3.1', from: 'park', hint: '选择“是”或“否”。' },
  property: { label: '物业管理服务功能', of: yesNo, item: '3.1', from: 'park', hint: '选择“是”或“否”。' },
  trainings: {
    label: '为入驻企业提供培训、沙龙等服务次数',
    of: times,
    item: '3.2',
    from: 'park',
    hint: '当年举办的次数，没有填 0。',
  },
  hazards: {
    label: '发现安全隐患处数',
    of: places,
    item: '3.3',
    from: 'park',
    hint: '检查发现的安全隐患处数，没有填 0。',
  },
  accidents: {
    label: '安全事故情况',
    of: {
      kind: 'choice',
      options: { none: '未发生安全事故', minor: '发生安全事故但未造成严重后果', serious: '发生安全事故且造成严重后果' },
    },
    item: '3.4',
    from: 'park',
    hint: '从下拉列表中选择一项。',
  },
} as const satisfies Figures;
/** Their names: of 2021-57 alone. */
export const FIGURE_IDS = Object.keys(FIGURES) as readonly (keyof typeof FIGURES)[];
/** A figure of 2021-57; one of the year's rule set is what `figureOf` gives. */
export const figure = (id: keyof typeof FIGURES): Figure => FIGURES[id];

/** The figures of a rule set, by name. */
export type Figures = Readonly<Record<string, Figure>>;
type IdsOfKind<Of extends Figures, Kind extends FigureKind['kind']> = {
  [Id in keyof Of & string]: Of[Id]['of']['kind'] extends Kind ? Id : never;
}[keyof Of & string];
type OptionalMoneyIn<Of extends Figures> = {
  [Id in keyof Of & string]: Of[Id]['of'] extends { readonly optional: true } ? Id : never;
}[keyof Of & string];
/** Names of figures by what a rule can do with them. */
interface NamesByUse<
  Count extends string,
  RequiredMoney extends string,
  OptionalMoney extends string,
  Choice extends string,
  YesNo extends string,
> {
  readonly count: Count;
  readonly requiredMoney: RequiredMoney;
  readonly optionalMoney: OptionalMoney;
  readonly choice: Choice;
  readonly yesNo: YesNo;
}
export type FigureNames = NamesByUse<string, string, string, string, string>;
/** The names that some figures have. Of more figures there are more: what names some of them can stand where all of them are known. */
export type NamesIn<Of extends Figures> = NamesByUse<
  IdsOfKind<Of, 'count'>,
  Exclude<IdsOfKind<Of, 'money'>, OptionalMoneyIn<Of>>,
  OptionalMoneyIn<Of>,
  IdsOfKind<Of, 'choice'>,
  IdsOfKind<Of, 'yesNo'>
>;

/** The figure of that name as some rule set has it. */
export type KnownFigure<Id extends FigureId> = KnownRuleSet extends infer Set
  ? Set extends { readonly figures: Readonly<Record<Id, infer Of>> }
    ? Of
    : never
  : never;
type KnownNames = KnownRuleSet extends infer Set
  ? Set extends { readonly figures: infer Of extends Figures }
    ? NamesIn<Of>
    : never
  : never;
/** A figure of some rule set; which rule set has which is for `figureOf` to say. A name that two of them share is of one kind in both. */
export type FigureId = FigureIdIn<KnownRuleSet>;
type FigureIdIn<Set> = Set extends { readonly figures: infer Of } ? keyof Of & string : never;
export type CountFigure = KnownNames['count'];
export type RequiredMoneyFigure = KnownNames['requiredMoney'];
/** Figures that may be absent: last year's, in a park's first year (R-no-prior-year). */
export type OptionalMoneyFigure = KnownNames['optionalMoney'];
export type ChoiceFigure = KnownNames['choice'];
export type YesNoFigure = KnownNames['yesNo'];

/** The figures that the year's plan can know of a park: no rule set can ask it for others. */
export const PLAN_FIGURES = [
  'revenueTarget',
  'priorRevenue',
  'priorTax',
] as const satisfies readonly (keyof typeof FIGURES)[];
export type PlanFigure = (typeof PLAN_FIGURES)[number];
export const isPlanFigure = (id: string): id is PlanFigure => (PLAN_FIGURES as readonly string[]).includes(id);

/** The five facilities of item 3.1 of 2021-57. */
export const FACILITIES = FIGURE_IDS.filter(
  (id): id is NamesIn<typeof FIGURES>['yesNo'] => FIGURES[id].of.kind === 'yesNo',
);
/** The cell texts of a yes/no figure. */
export const YES_NO = { true: '是', false: '否' } as const;
