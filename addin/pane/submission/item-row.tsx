import { makeStyles, tokens } from '@fluentui/react-components';
import { explain } from '../../../shared/assessment/explanation/explain';
import { explainNext } from '../../../shared/assessment/explanation/explain-next';
import type { ItemTrace } from '../../../shared/assessment/trace';
import { standardOf, type Indicator } from '../../../shared/regulation/indicators/indicator';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { points, printedPoints } from '../../../shared/vocabulary/quantities';
import { Disclosure } from '../controls/disclosure';
import { pointsText, scoreText, undivided } from '../../wording/number-text';
import { NARROW } from '../controls/text/narrow';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: '26px minmax(0, 1fr) max-content',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: '6px',
    alignItems: 'start',
  },
  id: { color: tokens.colorNeutralForeground3 },
  title: { overflowWrap: 'anywhere' },
  score: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  next: { color: tokens.colorBrandForeground1 },
  details: { display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
});

/** One item: its score beside the claimed one, and on opening why, by which clause, and what the next step would take. */
export const ItemRow = ({
  ruleSet,
  indicator,
  trace,
  claimed,
}: {
  readonly ruleSet: RuleSet;
  readonly indicator: Indicator;
  readonly trace: ItemTrace;
  readonly claimed: number | null;
}) => {
  const styles = useStyles();
  const next = explainNext(trace, ruleSet);
  const differs = claimed !== null && points(claimed) !== trace.score;
  return (
    <Disclosure
      head={
        <span className={styles.head}>
          <span className={styles.id}>{indicator.id}</span>
          <span className={styles.title}>
            {indicator.title}
            {claimed !== null && differs && (
              <Muted as="span" tone="warning">
                　自评 {pointsText(claimed)}，与核算不一致
              </Muted>
            )}
          </span>
          <span className={styles.score}>
            {scoreText(printedPoints(trace.score))} / {indicator.weight}
          </span>
        </span>
      }
    >
      <div className={styles.details}>
        <div>{undivided(explain(trace, ruleSet))}</div>
        {next !== null && <div className={styles.next}>{undivided(next)}</div>}
        <Muted>评价标准：{standardOf(indicator)}</Muted>
      </div>
    </Disclosure>
  );
};
