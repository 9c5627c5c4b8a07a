import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Evaluation } from '../../../shared/api/submission';
import type { Validation } from '../../excel/submission/validate';
import type { Instant } from '../../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { figuresOfItem } from '../../../shared/regulation/rule-figures';
import { figureOf, indicatorOf } from '../../../shared/regulation/rule-set';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { remainingText } from '../../wording/remaining-text';
import { useRuleSet } from '../session/session';
import { Facts } from '../controls/text/facts';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { useJump } from '../shell/use-jump';
import { JumpButton } from '../controls/jump-button';
import { PlainList } from '../controls/text/lists';
import { Strong } from '../controls/text/strong';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px' },
});

/** 区县退回意见: what to correct, until when, and where each cell stands. */
export const ReturnedSection = ({
  review,
  until,
  validation,
}: {
  readonly review: NonNullable<Evaluation['review']>;
  /** When submissions close for this park, where the district set no date of its own. */
  readonly until: Instant;
  readonly validation: Validation | null;
}) => {
  const styles = useStyles();
  const ruleSet = useRuleSet();
  const now = useNow();
  const due = review.correctBy ?? until;
  const jump = useJump();
  const cells = validation?.reading.cells;
  return (
    <Section
      title="区县退回意见"
      aside={
        <Badge appearance="tint" color="warning">
          {review.remarks.length} 项待修改
        </Badge>
      }
    >
      <Facts
        facts={[
          ['退回时间', beijingText(review.at)],
          ['修改期限', `${beijingText(due)}（${remainingText(due, now)}）`],
          ['总体意见', review.opinion === '' ? null : review.opinion],
        ]}
      />
      <FailureNotice failure={jump.failure} />
      <PlainList>
        {review.remarks.map(({ item, remark }) => {
          const score = cells?.claimed[item];
          return (
            <li key={item} className={styles.item}>
              <Strong>
                {item} {indicatorOf(ruleSet, item).title}
              </Strong>
              <div>{remark}</div>
              <div className={styles.cells}>
                {score && (
                  <JumpButton cell={score} onJump={jump.run}>
                    得分
                  </JumpButton>
                )}
                {figuresOfItem(ruleSet, item)
                  .filter((id) => figureOf(ruleSet, id).from === 'park')
                  .flatMap((id) => {
                    const cell = cells?.figures[id];
                    return cell
                      ? [
                          <JumpButton key={id} cell={cell} onJump={jump.run}>
                            {figureOf(ruleSet, id).label}
                          </JumpButton>,
                        ]
                      : [];
                  })}
              </div>
            </li>
          );
        })}
      </PlainList>
      <Muted>
        只改以上项目，改好后重新提交。表中相应单元格已用蓝色标出，选中即可看到意见。依据：{PARK_STEPS.return.clause}
      </Muted>
    </Section>
  );
};
