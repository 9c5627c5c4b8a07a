import { makeStyles, tokens } from '@fluentui/react-components';
import type { ParkMonths } from '../../../shared/api/months';
import { monthsText } from '../../../shared/evaluation/months/month';
import {
  MONTHLY_FIGURE_IDS,
  MONTHLY_FIGURES,
  monthlyLabel,
  monthlyUnit,
  monthlyWhen,
} from '../../../shared/regulation/monthly-figures';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Disclosure } from '../controls/disclosure';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { countText } from '../../wording/number-text';

const useStyles = makeStyles({
  late: { color: tokens.colorStatusWarningForeground1 },
});

/** A park's months as its district reported them, and what they come to. */
export const ReportedSection = ({ own: { months, missing, sums } }: { readonly own: ParkMonths }) => {
  const styles = useStyles();
  if (!sums) return null;
  return (
    <Section title={`区县报送的月报（${String(months.length)} 个月）`}>
      {missing.length > 0 && <div className={styles.late}>未报：{monthsText(missing)}</div>}
      <Disclosure head="本年累计" startsOpen>
        <Facts
          facts={MONTHLY_FIGURE_IDS.map((id) => [
            `${monthlyLabel(id)}${MONTHLY_FIGURES[id] === 'latest' ? `（${monthlyWhen(id)}）` : ''}`,
            `${countText(sums[id])} ${monthlyUnit(id)}`,
          ])}
        />
      </Disclosure>
      {months.toReversed().map(({ month, version, at, figures }) => (
        <Disclosure key={month} head={`${String(month)}月${version > 1 ? `（更正过，第 ${String(version)} 版）` : ''}`}>
          <Facts
            facts={MONTHLY_FIGURE_IDS.map((id) => [monthlyLabel(id), `${countText(figures[id])} ${monthlyUnit(id)}`])}
          />
          <Muted>报送于{beijingText(at)}</Muted>
        </Disclosure>
      ))}
    </Section>
  );
};
