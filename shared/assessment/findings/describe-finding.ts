import { cellDoubtText } from './cell-doubt-text';
import type { Finding, FindingCode, Place } from './finding';
import type { Clause } from '../../regulation/clauses';
import { evidenceOfItem, SELF_ASSESSMENT } from '../../regulation/evidence';
import { YES_NO, type FigureId } from '../../regulation/figures';
import { COUNT_LIMIT, WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { CONVENTIONS, inAnnex, type ConventionId } from '../../regulation/readings';
import { figureOf, indicatorOf, itemOfFigure, type RuleSet } from '../../regulation/rule-set';
import { SHEETS } from '../../vocabulary/sheets';
import { numberText } from '../explanation/number-text';

/** What a finding says to the clerk: where, what is wrong, what to do, and which clause. */
export interface FindingText {
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  readonly clause: Clause | null;
}
type Words = Omit<FindingText, 'where'>;
type FindingOf<Code extends FindingCode> = Extract<Finding, { code: Code }>;

/** Where a place is, for the person at the sheet. */
export const placeText = (place: Place, ruleSet: RuleSet): string => {
  switch (place.kind) {
    case 'figure':
      return `${SHEETS.figures}「${figureOf(ruleSet, place.figure).label}」`;
    case 'claimed':
      return `${SHEETS.scoring} ${place.item}「得分」`;
    case 'total':
      return `${SHEETS.scoring}「合计」得分`;
    case 'sheet':
      return '填报内容';
  }
};
const clauseAt = (place: Place, ruleSet: RuleSet): Clause | null => {
  if (place.kind === 'figure') return itemOfFigure(ruleSet, place.figure).clause;
  return place.kind === 'claimed' ? indicatorOf(ruleSet, place.item).clause : null;
};

const conventionClause = (id: ConventionId, { form }: RuleSet): Clause => inAnnex(CONVENTIONS[id].clause, form.annex);

/** The figure's unit, or 分 for a score. */
const unitAt = (place: Place, ruleSet: RuleSet): string => {
  if (place.kind !== 'figure') return '分';
  const { of } = figureOf(ruleSet, place.figure);
  return 'unit' in of ? of.unit : '';
};
const limitOf = (id: FigureId, ruleSet: RuleSet): number =>
  figureOf(ruleSet, id).of.kind === 'money' ? WAN_LIMIT : COUNT_LIMIT;
const optionsOf = (id: FigureId, ruleSet: RuleSet): string => {
  const { of } = figureOf(ruleSet, id);
  const options = of.kind === 'choice' ? Object.values(of.options) : Object.values(YES_NO);
  return options.map((option) => `“${option}”`).join('、');
};
const isJudgement = (id: FigureId, ruleSet: RuleSet): boolean =>
  ['choice', 'yesNo'].includes(figureOf(ruleSet, id).of.kind);

/** What a place is called in the sheet itself. */
const labelAt = (place: Place, ruleSet: RuleSet): string =>
  place.kind === 'figure'
    ? figureOf(ruleSet, place.figure).label
    : place.kind === 'claimed'
      ? `${place.item} ${indicatorOf(ruleSet, place.item).title}`
      : '合计';

/** What is said about each kind of finding. */
const WORDS: { readonly [Code in FindingCode]: (finding: FindingOf<Code>, ruleSet: RuleSet) => Words } = {
  missing: ({ place }, ruleSet) => ({
    what: isJudgement(place.figure, ruleSet) ? '还没有选择。' : '还没有填写。',
    todo: figureOf(ruleSet, place.figure).hint,
    clause: clauseAt(place, ruleSet),
  }),
  'not-a-number': ({ place, shown }, ruleSet) => ({
    what: `“${shown}”不是能读懂的数字。`,
    todo: `请只填数字，不写文字和其他单位（单位按“${unitAt(place, ruleSet)}”）。`,
    clause: clauseAt(place, ruleSet),
  }),
  'number-as-text': ({ place, shown, reads }, ruleSet) => ({
    what: `“${shown}”是文字，不是数字，表格不能拿它计算。`,
    todo: `如果就是 ${numberText(reads)} ${unitAt(place, ruleSet)}，点“修正”即可；不是的，请重新填写数字。`,
    clause: clauseAt(place, ruleSet),
  }),
  negative: ({ place, shown }, ruleSet) => ({
    what: `“${shown}”是负数。`,
    todo: '这里不能小于 0，请核对后重新填写。',
    clause: clauseAt(place, ruleSet),
  }),
  'not-whole': ({ place, shown }, ruleSet) => ({
    what: `“${shown}”不是整数。`,
    todo: `${unitAt(place, ruleSet)}只能按整数计，请填完整的整数，不用“万”作单位。`,
    clause: conventionClause('R-whole', ruleSet),
  }),
  'too-many-decimals': ({ place, shown }, ruleSet) => ({
    what: `“${shown}”的小数位数过多。`,
    todo:
      place.kind === 'figure'
        ? `金额以万元为单位，最多 ${WAN_DECIMALS} 位小数（精确到分），请核对后重新填写。`
        : '得分最多保留 2 位小数，请核对后重新填写。',
    clause: place.kind === 'figure' ? conventionClause('R-money', ruleSet) : clauseAt(place, ruleSet),
  }),
  'too-large': ({ place, shown }, ruleSet) => ({
    what: `“${shown}”超过 ${numberText(limitOf(place.figure, ruleSet))} ${unitAt(place, ruleSet)}，明显过大。`,
    todo: `请核对单位是否为“${unitAt(place, ruleSet)}”，再重新填写。`,
    clause: clauseAt(place, ruleSet),
  }),
  'not-positive': ({ place, shown }, ruleSet) => ({
    what: `“${shown}”不大于 0，算不出完成比例。`,
    todo: figureOf(ruleSet, place.figure).hint,
    clause: clauseAt(place, ruleSet),
  }),
  'not-an-option': ({ place, shown }, ruleSet) => ({
    what: `“${shown}”不在可选的内容里。`,
    todo: `请从下拉列表中选择：${optionsOf(place.figure, ruleSet)}。`,
    clause: clauseAt(place, ruleSet),
  }),
  'formula-error': ({ place, shown }, ruleSet) => ({
    what: `公式出错，显示为 ${shown}。`,
    todo: '请检查这个公式引用的单元格是否被删除或移动，或者直接填写数字。',
    clause: clauseAt(place, ruleSet),
  }),
  'doubtful-cell': (finding, ruleSet) => ({
    ...cellDoubtText(finding, unitAt(finding.place, ruleSet)),
    clause: clauseAt(finding.place, ruleSet),
  }),
  'not-understood': ({ place, shown }, ruleSet) => ({
    what: `写的是“${shown}”，没有读懂，不能确定${isJudgement(place.figure, ruleSet) ? '是哪一种情况' : '是多少'}。`,
    todo: `请写成能直接读出的内容，或在“${SHEETS.figures}”中填写这一项。`,
    clause: clauseAt(place, ruleSet),
  }),
  'score-elsewhere': ({ place, shown, cell, isSecond }, ruleSet) => ({
    what: isSecond
      ? `这一项在 ${cell} 还有一个数“${shown}”，看不出哪一个是得分。`
      : `得分格是空的，${cell} 有“${shown}”，看不出是不是这一项的得分。`,
    todo: '一项只填一个得分：请填在这一项的第一行，其余的清空。',
    clause: clauseAt(place, ruleSet),
  }),
  'label-changed': ({ place, shown }, ruleSet) => ({
    what: `这一行现在写的是“${shown}”，与“${labelAt(place, ruleSet)}”不一致，没有读它的内容。`,
    todo: '请恢复这一行原来的文字，或重新生成这张表。',
    clause: clauseAt(place, ruleSet),
  }),
  'words-beside': ({ place, shown }, ruleSet) => ({
    what: `${place.kind === 'sheet' ? '表上有一个文本框' : '这个单元格有一条批注'}，写着“${shown}”，没有读它。`,
    todo: '其中有要填报的内容的，请填到单元格里。',
    clause: clauseAt(place, ruleSet),
  }),
  'unknown-field': ({ field }) => ({
    what: `有不认识的数据项“${field}”。`,
    todo: `请删去这一项；需要填报的数据项以“${SHEETS.figures}”工作表所列为准。`,
    clause: null,
  }),
  'differs-from-plan': ({ place, shown, plan }, ruleSet) => ({
    what:
      plan === null
        ? `表中填的是 ${shown}，年度评估方案中没有这个数据，按没有上年数据计分。`
        : `表中填的是 ${shown}，年度评估方案中是 ${numberText(plan)} ${unitAt(place, ruleSet)}，按方案计分。`,
    todo: `如果方案有误，请联系市人力社保局更正；没有误的，请把表中改为${plan === null ? '空' : '方案中的数'}。`,
    clause: clauseAt(place, ruleSet),
  }),
  'no-prior-year': ({ place }, ruleSet) => ({
    what: `没有上年数据，${itemOfFigure(ruleSet, place.figure).title}这一项按 0 分计。`,
    todo: '首年运营的不用处理；有上年数据的，请补上或联系市人力社保局。',
    clause: clauseAt(place, ruleSet),
  }),
  'claimed-missing': ({ place, computed }, ruleSet) => ({
    what: '得分还没有填写。',
    todo:
      computed === null
        ? `请先把“${SHEETS.figures}”填完整，再点“采用核算得分”一次填入，也可自行填写。`
        : `按填报的数据核算为 ${computed} 分，可点“采用核算得分”，也可自行填写。`,
    clause: clauseAt(place, ruleSet),
  }),
  'claimed-impossible': ({ place, shown, possible }, ruleSet) => ({
    what: `“${shown}”分不是评价标准能得出的分数。`,
    todo: `这一项只可能得 ${possible.join('、')} 分，请对照评价标准修改。`,
    clause: clauseAt(place, ruleSet),
  }),
  'claimed-differs': ({ place, claimed, computed }, ruleSet) => ({
    what: `自评 ${claimed} 分，按填报的数据核算为 ${computed} 分。`,
    todo: '请核对数据和得分；有正当理由的可以照此提交，评审时两个分数都会看到。',
    clause: clauseAt(place, ruleSet),
  }),
  'evidence-missing': ({ place }) => ({
    what: '自评有得分，还没有佐证材料。',
    todo: `请上传：${evidenceOfItem(place.item).documents}。暂时没有的也可以提交，区县初审时会看到这一项没有材料。`,
    clause: SELF_ASSESSMENT.evidenceClause,
  }),
  'wrong-sum': ({ shownTotal, sum }) => ({
    what: `合计填的是 ${numberText(shownTotal)} 分，各项得分相加是 ${sum} 分。`,
    todo: '请改正合计，或恢复合计单元格原来的求和公式。',
    clause: null,
  }),
};

/** A finding in words for the person at the sheet, under the rule set that the sheet is checked by. */
export const describeFinding = (finding: Finding, ruleSet: RuleSet): FindingText => {
  // The table has for each code a function of that code's finding; TypeScript cannot tie the two together.
  const words = WORDS[finding.code] as (finding: Finding, ruleSet: RuleSet) => Words;
  return { where: placeText(finding.place, ruleSet), ...words(finding, ruleSet) };
};
