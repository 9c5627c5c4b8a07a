import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { FIGURES } from '../../../shared/regulation/figures';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { Strong } from '../controls/text/strong';
import { wanText } from '../../wording/number-text';

const useStyles = makeStyles({
  park: {
    paddingTop: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
});

const AT_A_TIME = 20;
const amount = (wan: Participant['priorTax']) => (wan === null ? '没有数据' : wanText(Number(wan)));

/** 目标任务: what is asked of each park, and what the system knows of its last year. */
export const TargetsSection = ({ participants }: { readonly participants: readonly Participant[] }) => {
  const styles = useStyles();
  const [shown, setShown] = useState(AT_A_TIME);
  return (
    <Section title="目标任务与上年数据">
      {participants.slice(0, shown).map((each) => (
        <div key={each.park} className={styles.park}>
          <Strong>{each.name}</Strong>
          <Facts
            facts={[
              [FIGURES.revenueTarget.label, amount(each.revenueTarget)],
              [FIGURES.priorRevenue.label, amount(each.priorRevenue)],
              [FIGURES.priorTax.label, amount(each.priorTax)],
              ['认定年份', `${String(each.recognised)} 年`],
            ]}
          />
        </div>
      ))}
      {participants.length > shown && (
        <Button size="small" onClick={() => setShown(shown + AT_A_TIME)}>
          再看 {Math.min(AT_A_TIME, participants.length - shown)} 家
        </Button>
      )}
    </Section>
  );
};
