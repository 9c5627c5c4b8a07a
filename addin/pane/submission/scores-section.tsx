import { makeStyles, tokens } from '@fluentui/react-components';
import type { Validation } from '../../excel/submission/validate';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { printedPoints, sumPoints } from '../../../shared/vocabulary/quantities';
import { readingText } from '../../../shared/assessment/explanation/reading-text';
import { openQuestions } from '../../../shared/workbook/reading/question';
import { figureIds, RULE_SETS } from '../../../shared/regulation/rule-set';
import { Disclosure } from '../controls/disclosure';
import { Section } from '../controls/section';
import { pointsText, scoreText } from '../../wording/number-text';
import { AdoptScores } from './adopt-scores';
import { ItemRow } from './item-row';
import { Muted } from '../controls/text/muted';
import { Beside } from '../controls/text/beside';

const useStyles = makeStyles({
  total: { display: 'flex', alignItems: 'baseline', gap: '6px' },
  big: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: 600 },
  dimension: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** 核算得分 while the sheet is being filled in: the total, each item, and why. */
export const ScoresSection = ({
  plan,
  validation,
  isListed,
  onAdopted,
}: {
  readonly plan: Plan;
  readonly validation: Validation;
  /** Whether what was found is listed above, blank scores with it. */
  readonly isListed: boolean;
  readonly onAdopted: () => Promise<void>;
}) => {
  const styles = useStyles();
  const { assessment, reading, findings } = validation;
  const ruleSet = RULE_SETS[plan.ruleSet];
  const { alternatives } = readingText('R-ceiling', ruleSet);
  if (!assessment) {
    const lacking = new Set(
      findings.flatMap(({ severity, finding: { place } }) =>
        severity === 'error' && place.kind === 'figure' ? [place.figure] : [],
      ),
    );
    const all = figureIds(ruleSet).length;
    const asked = openQuestions(reading).length;
    return (
      <Section title="核算得分">
        <div>
          {asked > 0
            ? `上面 ${asked} 处选择以后，这里显示每一项的得分和依据。`
            : `基础数据已填好 ${all - lacking.size} 项，共 ${all} 项。全部填好后，这里随时显示每一项的得分和依据。`}
        </div>
      </Section>
    );
  }
  return (
    <Section title="核算得分">
      <div className={styles.total}>
        <span className={styles.big}>{scoreText(printedPoints(assessment.total))}</span>
        <span>分</span>
        {reading.claimedTotal !== null && <Muted as="span">自评合计 {pointsText(reading.claimedTotal)}</Muted>}
      </div>
      <Muted>{alternatives[plan.readings['R-ceiling']]}。</Muted>
      <AdoptScores validation={validation} onAdopted={onAdopted} offer={isListed ? 'all' : 'both'} />
      {ruleSet.dimensions.map(({ title, printedSum, groups }) => {
        const indicators = groups.flatMap((group) => group.indicators);
        const sum = sumPoints(indicators.map(({ id }) => assessment.items[id].score));
        return (
          <Disclosure
            key={title}
            className={styles.dimension}
            startsOpen
            head={
              <Beside as="span" strong>
                <span>{title}</span>
                <span>
                  {scoreText(printedPoints(sum))} / {pointsText(printedSum)}
                </span>
              </Beside>
            }
          >
            {indicators.map((indicator) => (
              <ItemRow
                key={indicator.id}
                ruleSet={ruleSet}
                indicator={indicator}
                trace={assessment.items[indicator.id]}
                claimed={reading.claimed[indicator.id]}
              />
            ))}
          </Disclosure>
        );
      })}
    </Section>
  );
};
