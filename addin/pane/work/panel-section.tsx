import { ProgressBar, makeStyles } from '@fluentui/react-components';
import type { PanelProgress } from '../../../shared/api/panel';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { countText } from '../../wording/number-text';
import { remainingText } from '../../wording/remaining-text';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px' },
  name: { flex: 1, minWidth: 0 },
});

/** How far each expert has come, over the parks that are not theirs to leave out. */
const byExpert = ({ parks }: PanelProgress) => {
  const experts = new Map<string, { readonly name: string; scored: number; due: number; recused: number }>();
  for (const { members } of parks)
    for (const { account, name, standing } of members) {
      const expert = experts.get(account) ?? { name, scored: 0, due: 0, recused: 0 };
      if (standing === 'recused') expert.recused += 1;
      else expert.due += 1;
      if (standing === 'scored') expert.scored += 1;
      experts.set(account, expert);
    }
  return [...experts].map(([account, expert]) => ({ account, ...expert }));
};

/** 专家评审进度: how many parks have enough scores, and how far each expert has come. */
export const PanelSection = ({ panel }: { readonly panel: PanelProgress }) => {
  const styles = useStyles();
  const now = useNow();
  const enough = panel.parks.filter(({ scored }) => scored >= panel.quorum).length;
  return (
    <Section title="专家评审进度">
      <Facts
        facts={[
          ['评审截止', `${beijingText(panel.closes)}（${remainingText(panel.closes, now)}）`],
          ['每个园区', `至少 ${String(panel.quorum)} 位专家评分`],
          ['评分人数已够', `${countText(enough)} / ${countText(panel.parks.length)} 家（初审通过的园区）`],
        ]}
      />
      {panel.parks.length === 0 && <div>还没有初审通过的园区，专家暂不能评分。</div>}
      <PlainList gap={8} label="各专家进度">
        {byExpert(panel).map(({ account, name, scored, due, recused }) => (
          <li key={account}>
            <div className={styles.line}>
              <span className={styles.name}>{name}</span>
              <Muted as="span">
                已评 {countText(scored)} / {countText(due)}
                {recused > 0 && `，回避 ${countText(recused)}`}
              </Muted>
            </div>
            <ProgressBar value={due === 0 ? 0 : scored / due} aria-label={`${name}的评分进度`} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
};
