import { makeStyles, tokens } from '@fluentui/react-components';
import type { ParkMonths } from '../../../shared/api/months';
import { UNPLANNED_WORDS } from '../../../shared/evaluation/months/unplanned';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { indicatorOf, RULE_SETS } from '../../../shared/regulation/rule-set';
import { Disclosure } from '../controls/disclosure';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { openText, progressText, prospectText, rangeText } from '../../wording/forecast-text';
import { undivided, wanText } from '../../wording/number-text';
import { StandingBar } from './standing-bar';
import { PlainList } from '../controls/text/lists';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  score: { flexShrink: 0, fontWeight: 600 },
});

/** 目标进度 and 年度预测 of a park, item by item, with what is missing to the next band. */
export const ForecastSection = ({
  own: { ruleSet, progress, forecast, submitted, missing, sums },
}: {
  readonly own: ParkMonths;
}) => {
  const styles = useStyles();
  if (ruleSet === null && sums !== null)
    return (
      <Section title="月报与预测">
        <div>{UNPLANNED_WORDS}</div>
      </Section>
    );
  if (ruleSet === null || !progress || !forecast)
    return (
      <Section title="月报与预测">
        <div>
          区县人力社保部门还没有报送本年度的月报（{MONTHLY_CLAUSE}）。报送后这里显示各月数据、目标进度和年度预测。
        </div>
      </Section>
    );
  const rules = RULE_SETS[ruleSet];
  return (
    <Section title="月报与预测">
      <StandingBar progress={progress} missing={missing} />
      <div>
        {progressText(progress, missing)}（{wanText(progress.revenue)} / {wanText(progress.target)}）
      </div>
      <Facts
        facts={[
          ['按进度推算', <strong key="carried">{rangeText(forecast.carried)}</strong>],
          ['按已报数', rangeText(forecast.now)],
          ['预计', prospectText(forecast)],
        ]}
      />
      <Muted>
        以已报的 {forecast.months} 个月推算，{submitted ? '年终填报的项目按最近一次自评。' : openText(forecast)}
        预测不是评估结果。
      </Muted>
      <Disclosure head="逐项预测，离上一档还差多少">
        <PlainList>
          {forecast.items.map(({ item, now, carried, next }) => (
            <li key={item} className={styles.item}>
              <Beside>
                <span>
                  {item} {indicatorOf(rules, item).title}
                </span>
                <span className={styles.score}>{rangeText(carried)}</span>
              </Beside>
              <Muted>
                {carried.least === now.least && carried.most === now.most ? '' : `按已报数 ${rangeText(now)}。`}
                {carried.least < carried.most ? '取决于年终填报。' : next ? `已报数${undivided(next)}。` : ''}
              </Muted>
            </li>
          ))}
        </PlainList>
      </Disclosure>
    </Section>
  );
};
