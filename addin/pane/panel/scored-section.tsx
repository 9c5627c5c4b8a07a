import type { PanelScores } from '../../../shared/api/panel';
import { siteVisitText } from '../../../shared/evaluation/panel/site-visit';
import { indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import { remarksByItem } from '../../../shared/workbook/review/form-content';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { scoreText } from '../../wording/number-text';
import { useRuleSet } from '../session/session';
import { Disclosure } from '../controls/disclosure';
import { Section } from '../controls/section';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { Beside } from '../controls/text/beside';

/** What an expert gave, item by item. Nobody's name stands with it. */
export const ScoredSection = ({ title, scores: given }: { readonly title: string; readonly scores: PanelScores }) => {
  const ruleSet = useRuleSet();
  const { at, scores, remarks } = given;
  const visit = siteVisitText(given);
  const said = remarksByItem(remarks);
  return (
    <Section title={title}>
      <div>提交于{beijingText(at)}</div>
      <Disclosure head="逐项评分和意见">
        <PlainList gap={4}>
          {itemIds(ruleSet).flatMap((id) => {
            const score = scores[id];
            if (score === undefined) return [];
            return (
              <li key={id}>
                <Beside>
                  <span>
                    {id} {indicatorOf(ruleSet, id).title}
                  </span>
                  <span>
                    {score === null ? '同核算' : scoreText(score)} / {indicatorOf(ruleSet, id).weight}
                  </span>
                  {said[id] !== undefined && <Muted as="span">{said[id]}</Muted>}
                </Beside>
              </li>
            );
          })}
        </PlainList>
      </Disclosure>
      {visit !== '' && <div>实地考察：{visit}</div>}
    </Section>
  );
};
