import type { Year } from '../../vocabulary/ids';
import type { ReportedJson } from '../../assessment/reported-json';
import type { ClaimedScores } from '../../assessment/score';
import { explain } from '../../assessment/explanation/explain';
import { explainNext } from '../../assessment/explanation/explain-next';
import { numberText } from '../../assessment/explanation/number-text';
import { rateText } from '../../assessment/explanation/rate-text';
import type { Assessment } from '../../assessment/trace';
import { REGULATION } from '../../regulation/clauses';
import { SELF_ASSESSMENT } from '../../regulation/evidence';
import type { FigureId } from '../../regulation/figures';
import { indicatorsIn, type Dimension, type Indicator, type ItemId } from '../../regulation/indicators/indicator';
import { printedPoints, sumPoints } from '../../vocabulary/quantities';
import { figureIds, figureOf, printedTotal, type RuleSet } from '../../regulation/rule-set';
import type { Evidence } from './evidence';

/** What a park still has to tell of each item in its own words: figures say how much, not how. The words follow 评估内容 of Annex 2. */
const PROMPTS: Readonly<Partial<Record<ItemId, string>>> = {
  '1.1': '将社会主义核心价值观和行业规范贯彻到发展目标和业务内容的做法、成效',
  '1.2': '所获表彰奖励的名称、级别、颁发单位和时间',
  '1.3': '进入“红名单”的企业名称和公布文号',
  '1.4': '投诉处理制度；有被投诉且查实的，说明情况和处理结果',
  '1.5': '帮助劳动者实现就业和流动的主要渠道、活动和典型事例',
  '1.6': '帮助人才有序流动、引进优秀紧缺人才的做法和典型事例',
  '2.1': '营业收入的主要来源；未完成目标任务的，说明原因和措施',
  '2.2': '营业收入增减的主要原因',
  '2.3': '纳税情况和主要纳税企业',
  '2.4': '纳税总额增减的主要原因',
  '2.5': '入驻企业的类型、层次，以及当年入驻和退出情况',
  '2.6': '服务用人单位的主要行业、方式和成效',
  '3.1': '建筑面积、功能分区和各项配套服务的情况',
  '3.2': '培训、沙龙等活动的时间、主题和参加人数',
  '3.3': '安全保障设施配备情况；有隐患的，说明整改情况',
  '3.4': '安全检查的制度、次数；发生事故的，说明经过和处理结果',
};

/** What a park is asked to tell of an item; of one of another annex in general words. */
export const promptOfItem = (id: ItemId): string => PROMPTS[id] ?? '这一项的主要做法、成效和典型事例';

/** What a park's report is drafted from. */
export interface SelfReportMatter {
  readonly year: Year;
  readonly parkName: string;
  readonly ruleSet: RuleSet;
  /** The figures, checked, and what they score. */
  readonly reported: ReportedJson;
  readonly assessment: Assessment;
  readonly claimed: ClaimedScores;
  /** What the park reported the year before; null where it did not, or where that is not known. */
  readonly prior: ReportedJson | null;
  readonly evidence: readonly Pick<Evidence, 'item' | 'document'>[];
}

/** 自评报告 in draft, free of how it is laid out. Between 〔 and 〕 stands what is left to be told by hand. */
export interface SelfReport {
  readonly year: Year;
  readonly title: string;
  readonly opening: string;
  readonly parts: readonly { readonly heading: string; readonly groups: readonly SelfReportGroup[] }[];
  readonly closing: readonly string[];
  readonly issuer: string;
  readonly date: string;
}
interface SelfReportGroup {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Something to be filled in. */
const gap = (what: string) => `〔请补充：${what}〕`;
const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const;
const numeral = (index: number) => NUMERALS[index] ?? String(index + 1);
/** Documents that a paragraph names; the list of evidence names all. */
const NAMED = 3;

const valueOf = (reported: ReportedJson | null, id: FigureId): number | null => {
  const value = reported?.[id as keyof ReportedJson];
  return typeof value === 'number' ? value : null;
};

/** How a count has changed since the year before: 上年 155,000 人次，增加 8,000 人次（5.16%）. Null where nothing is known of then, or where it is no count. */
const changeOf = (id: FigureId, { ruleSet, reported, prior }: SelfReportMatter): string | null => {
  const { label, of } = figureOf(ruleSet, id);
  const [now, before] = [valueOf(reported, id), valueOf(prior, id)];
  if (of.kind !== 'count' || now === null || before === null) return null;
  const change = now - before;
  if (change === 0) return `${label}与上年持平`;
  const amount = `${numberText(Math.abs(change))} ${of.unit}`;
  const rate = before > 0 ? `（${rateText(Math.abs(change), before)}）` : '';
  return `${label}上年 ${numberText(before)} ${of.unit}，${change > 0 ? '增加' : '减少'} ${amount}${rate}`;
};

const documentsOf = (id: ItemId, { evidence }: SelfReportMatter): string | null => {
  const names = evidence.flatMap(({ item, document }) => (item === id ? [`《${document}》`] : []));
  if (names.length === 0) return null;
  return `佐证材料：${names.slice(0, NAMED).join('、')}${names.length > NAMED ? `等 ${names.length} 份` : ''}`;
};

/** One item: why it scores what it scores, how it has changed, what it would take to score more, its documents, and what is to be told. */
const itemParagraph = ({ id, title, weight }: Indicator, matter: SelfReportMatter): string => {
  const { assessment, claimed, ruleSet } = matter;
  const trace = assessment.items[id];
  const computed = printedPoints(trace.score);
  const own = claimed[id] ?? null;
  const next = explainNext(trace, ruleSet);
  const changes = figureIds(ruleSet)
    .filter((each) => figureOf(ruleSet, each).item === id)
    .flatMap((each) => changeOf(each, matter) ?? []);
  const sentences = [
    explain(trace, ruleSet).replace(/。$/, ''),
    ...changes,
    next,
    own !== null && own !== computed ? `自评 ${own} 分，与核算得分不同，${gap('理由')}` : null,
    documentsOf(id, matter),
  ].filter((sentence) => sentence !== null);
  return `${id} ${title}（${weight}分）。${sentences.join('。')}。${gap(promptOfItem(id))}`;
};

const partOf = (dimension: Dimension, index: number, matter: SelfReportMatter): SelfReport['parts'][number] => {
  const { title, printedSum, groups } = dimension;
  const scores = indicatorsIn([dimension]).map(({ id }) => matter.assessment.items[id].score);
  return {
    heading: `${numeral(index)}、${title}（${printedSum}分，核算 ${printedPoints(sumPoints(scores))} 分）`,
    groups: groups.map((group, place) => ({
      heading: `（${numeral(place)}）${group.title}`,
      paragraphs: group.indicators.map((indicator) => itemParagraph(indicator, matter)),
    })),
  };
};

/**
 * 自评报告 (Article 23 (1)) drafted from a park's own figures: 社会效益, 经济效益, 运营管理, item by item as 评估得分表 explains them, with gaps for what figures
 * cannot tell. Pure: the same figures give the same draft.
 */
export const selfReportOf = (matter: SelfReportMatter): SelfReport => {
  const { year, parkName, ruleSet, assessment, evidence } = matter;
  return {
    year,
    title: `${parkName}${year}年度绩效评估自评报告`,
    opening:
      `根据《${REGULATION.title}》（${REGULATION.number}）${SELF_ASSESSMENT.reportClause}，现将${SELF_ASSESSMENT.reportText}如下。` +
      `经对照《${REGULATION.annex2}》逐项核算，得 ${printedPoints(assessment.total)} 分（总分 ${printedTotal(ruleSet)} 分）。${gap('园区基本情况：建设运营主体、地址、建筑面积、功能定位')}`,
    parts: ruleSet.dimensions.map((dimension, index) => partOf(dimension, index, matter)),
    closing: [
      `${numeral(ruleSet.dimensions.length)}、存在问题和下一步打算`,
      gap('对照未得满分的项目，说明存在的问题、改进措施和完成时间'),
      `随本报告提交《${REGULATION.annex2}》和佐证材料 ${evidence.length} 份（${SELF_ASSESSMENT.evidenceClause}）。`,
    ],
    issuer: parkName,
    date: '    年  月  日',
  };
};
