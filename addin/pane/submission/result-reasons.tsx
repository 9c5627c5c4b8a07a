import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ParkResult } from '../../../shared/evaluation/grading/result';
import type { Submission } from '../../../shared/api/submission';
import { indicatorOf, itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import { resultReason } from '../../../shared/workbook/grading/result-reason';
import { submissionAssessment } from '../../../shared/workbook/submission/assessment';
import { scoreText } from '../../wording/number-text';
import { NARROW } from '../controls/narrow';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: '8px',
    fontWeight: 600,
  },
  way: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  reason: { overflowWrap: 'anywhere' },
});

/** Item by item the way from the claimed to the final score, and why. */
export const ResultReasons = ({
  result,
  submission,
  ruleSet,
}: {
  readonly result: ParkResult;
  readonly submission: Submission;
  /** The one of the year's plan. */
  readonly ruleSet: RuleSet;
}) => {
  const styles = useStyles();
  const assessment = useMemo(() => submissionAssessment(submission), [submission]);
  return (
    <ul className={styles.list}>
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
            <div className={styles.head}>
              <span>
                {id} {title}
              </span>
              <span>
                {scoreText(result.items[id])} / {weight}
              </span>
            </div>
            <div className={styles.way}>{way.join(' → ')}</div>
            <div className={styles.reason}>{resultReason(result, id, assessment)}</div>
          </li>
        );
      })}
    </ul>
  );
};
