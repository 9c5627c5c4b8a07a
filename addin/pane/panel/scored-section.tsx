import { makeStyles, tokens } from '@fluentui/react-components';
import type { PanelScores } from '../../../shared/api/panel';
import { indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import { remarksByItem } from '../../../shared/workbook/review/form-content';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { scoreText } from '../../wording/number-text';
import { useRuleSet } from '../session/session';
import { Disclosure } from '../controls/disclosure';
import { Section } from '../controls/section';
import { NARROW } from '../controls/narrow';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: '0 8px',
    overflowWrap: 'anywhere',
  },
  small: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What an expert gave, item by item. Nobody's name stands with it. */
export const ScoredSection = ({ title, scores: given }: { readonly title: string; readonly scores: PanelScores }) => {
  const styles = useStyles();
  const ruleSet = useRuleSet();
  const { at, scores, remarks, siteVisit } = given;
  const said = remarksByItem(remarks);
  return (
    <Section title={title}>
      <div>提交于{beijingText(at)}</div>
      <Disclosure head="逐项评分和意见">
        <ul className={styles.list}>
          {itemIds(ruleSet).flatMap((id) => {
            const score = scores[id];
            if (score === undefined) return [];
            return (
              <li key={id} className={styles.row}>
                <span>
                  {id} {indicatorOf(ruleSet, id).title}
                </span>
                <span>
                  {scoreText(score)} / {indicatorOf(ruleSet, id).weight}
                </span>
                {said[id] !== undefined && <span className={styles.small}>{said[id]}</span>}
              </li>
            );
          })}
        </ul>
      </Disclosure>
      {siteVisit !== '' && <div>实地考察：{siteVisit}</div>}
    </Section>
  );
};
