import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ScoredResult } from '../../../shared/evaluation/grading/result';
import { indicatorOf, itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import { resultReason } from '../../../shared/workbook/grading/result-reason';
import { submissionAssessment, type Assessed } from '../../../shared/workbook/submission/assessment';
import { scoreText } from '../../wording/number-text';
import { PlainList } from '../controls/text/lists';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  reason: { overflowWrap: 'anywhere' },
});

/** Item by item the way from the claimed to the final score, and why. */
export const ResultReasons = ({
  result,
  submission,
  ruleSet,
}: {
  readonly result: ScoredResult;
  readonly submission: Assessed;
  /** The one of the year's plan. */
  readonly ruleSet: RuleSet;
}) => {
  const styles = useStyles();
  const assessment = useMemo(() => submissionAssessment(submission), [submission]);
  return (
    <PlainList gap={8}>
      {itemIds(ruleSet).map((id) => {
        const { title, weight } = indicatorOf(ruleSet, id);
        const claim = submission.claimed[id];
        const mean = result.panel[id];
        const way = [
          `自评 ${claim === null ? '未填' : scoreText(claim)}`,
          `核算 ${scoreText(result.computed[id])}`,
          ...(mean === undefined ? [] : [`专家平均 ${scoreText(mean)}`]),
          `最终 ${scoreText(result.items[id])}`,
        ];
        return (
          <li key={id}>
            <Beside strong>
              <span>
                {id} {title}
              </span>
              <span>
                {scoreText(result.items[id])} / {weight}
              </span>
            </Beside>
            <Muted>{way.join(' → ')}</Muted>
            <div className={styles.reason}>{resultReason(result, id, assessment, submission.verified)}</div>
          </li>
        );
      })}
    </PlainList>
  );
};
