import { Badge } from '@fluentui/react-components';
import type { PlanAnswer } from '../../../shared/api/plan';
import { HEARING_DAYS } from '../../../shared/evaluation/verified/hearing';
import { YEAR_STATE_WORDS, type YearState } from '../../../shared/vocabulary/stages';
import { RULE_SETS, ruleSetLabel } from '../../../shared/regulation/rule-set';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { countText } from '../../wording/number-text';
import { remainingText } from '../../wording/remaining-text';

const COLORS: Readonly<Record<YearState, 'warning' | 'success' | 'brand' | 'informative'>> = {
  open: 'warning',
  frozen: 'success',
  graded: 'success',
  approved: 'success',
  published: 'brand',
  closed: 'informative',
};
const HINTS: Readonly<Record<YearState, string>> = {
  open: '尚无园区提交自评，方案可以直接修改。',
  frozen: '评估已经开始，方案已锁定；确需改动的，写明理由后办理方案调整（第十四条）。',
  graded: '等次已拟定；调整方案后须重新核定受影响的园区、重新拟定等次。',
  approved: '领导小组已审核，方案不再改动。',
  published: '结果已公布，方案不再改动。',
  closed: '年度已归档，方案不再改动。',
};

/** The plan at a glance: where the year stands, and its dates. */
export const PlanSection = ({ answer: { plan, state, version } }: { readonly answer: PlanAnswer }) => {
  const now = useNow();
  const { panel, submissionsOpen, submissionsClose, reviewsClose, hearingDays = HEARING_DAYS } = plan;
  const ruleSet = RULE_SETS[plan.ruleSet];
  return (
    <Section
      title={`${String(plan.year)} 年度评估方案`}
      aside={
        <Badge appearance="tint" color={COLORS[state]}>
          {YEAR_STATE_WORDS[state]}
        </Badge>
      }
    >
      <Facts
        facts={[
          ['依据', ruleSet.basis],
          ['规则版本', ruleSetLabel(ruleSet)],
          ['版本', `第 ${String(version)} 版`],
          ['参评园区', `${countText(plan.participants.length)} 家`],
          ['自评开始', submissionsOpen && beijingText(submissionsOpen)],
          ['自评截止', `${beijingText(submissionsClose)}（${remainingText(submissionsClose, now)}）`],
          ['初审截止', reviewsClose && `${beijingText(reviewsClose)}（${remainingText(reviewsClose, now)}）`],
          ['核实数答复', `${String(hearingDays)} 天内`],
          [
            '专家评审',
            panel
              ? `${String(panel.members.length)} 位专家，至 ${beijingText(panel.closes)}（${remainingText(panel.closes, now)}）`
              : '不安排',
          ],
        ]}
      />
      <div>{HINTS[state]}</div>
    </Section>
  );
};
