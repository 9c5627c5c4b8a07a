import type { Finding } from '../../assessment/findings/finding';
import type { ReportFinding } from './report';
import { describeFinding, type FindingText } from '../../assessment/findings/describe-finding';
import { numberText } from '../../assessment/explanation/number-text';
import { MONTHLY_CLAUSE, monthlyLabel, monthlyUnit, monthlyWhen } from '../../regulation/monthly-figures';
import { CURRENT_RULE_SET } from '../../regulation/rule-set';

type Words = Omit<FindingText, 'where'>;

/** What of a finding its words depend on. */
type Said = Omit<ReportFinding, 'park'>;

const rowText = ({ code, shown }: Said): Words => {
  const clause = MONTHLY_CLAUSE;
  switch (code) {
    case 'unknown-park':
      return {
        what: `编号“${shown}”不在本区县本年度的园区名单里。`,
        todo: '请删去这一行；名单有误的，请联系市人力社保局调整评估方案。',
        clause,
      };
    case 'duplicate-park':
      return { what: `编号“${shown}”出现了不止一次。`, todo: '一个园区只报一行，请删去多余的行。', clause };
    case 'unknown-field':
      return { what: `有不认识的数据项“${shown}”。`, todo: '请删去这一项。', clause };
    default:
      return { what: '没有这个园区的数据。', todo: '本区县的园区要一并报送，没有发生的填 0。', clause };
  }
};

/** What stands in the place of the words for a year's figure. */
const cellText = (finding: Said & { figure: NonNullable<ReportFinding['figure']> }): Words => {
  const { code, figure: id, shown, reads } = finding;
  const clause = MONTHLY_CLAUSE;
  if (code === 'missing') return { what: '还没有填写。', todo: `请填${monthlyWhen(id)}数，没有的填 0。`, clause };
  if (code === 'number-as-text')
    return {
      what: `“${shown}”是文字，不是数字。`,
      todo: `将按 ${numberText(reads ?? 0)} ${monthlyUnit(id)} 报送，请核对并改填为数字。`,
      clause,
    };
  if (code === 'cumulative-fell')
    return {
      what: `少于上一次月报的 ${numberText(Number(shown))} ${monthlyUnit(id)}，本年累计不应减少。`,
      todo: '请核对；上月有误的，请更正上月月报。',
      clause,
    };
  // The same is said of a year's figure.
  const { what, todo } = describeFinding(
    { code, place: { kind: 'figure', figure: id }, shown } as Finding,
    CURRENT_RULE_SET,
  );
  return { what, todo, clause };
};

/**
 * A finding of a report in words.
 * @param name what the park is called
 */
export const describeReportFinding = (finding: Said, name: string): FindingText => {
  const { figure: id } = finding;
  return id === null
    ? { where: name, ...rowText(finding) }
    : { where: `${name}「${monthlyLabel(id)}」`, ...cellText({ ...finding, figure: id }) };
};
