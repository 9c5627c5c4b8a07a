import { Badge } from '@fluentui/react-components';
import type { PlanAnswer } from '../../../shared/api/plan';
import { REGULATION } from '../../../shared/regulation/clauses';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { Facts } from '../shell/facts';
import { Section } from '../shell/section';
import { useNow } from '../shell/use-now';
import { countText } from '../../wording/number-text';
import { remainingText } from '../../wording/remaining-text';

const STATES = {
  open: { word: '可以修改', color: 'warning' },
  frozen: { word: '已锁定', color: 'success' },
  published: { word: '结果已公布', color: 'brand' },
} as const;

/** The plan at a glance. `all`: it names every park of the year, not only the reader's own. */
export const PlanSection = ({
  answer: { plan, state },
  all,
}: {
  readonly answer: PlanAnswer;
  readonly all: boolean;
}) => {
  const now = useNow();
  const { word, color } = STATES[state];
  return (
    <Section
      title={`${String(plan.year)} 年度评估方案`}
      aside={
        <Badge appearance="tint" color={color}>
          {word}
        </Badge>
      }
    >
      <Facts
        facts={[
          ['依据', `${REGULATION.number} 附件2`],
          ['自评截止', `${beijingText(plan.submissionsClose)}（${remainingText(plan.submissionsClose, now)}）`],
          ['参评园区', all ? `${countText(plan.participants.length)} 家` : null],
        ]}
      />
      {state === 'frozen' && <div>已有园区提交自评，方案已锁定。</div>}
    </Section>
  );
};
