import type { ItemScores } from '../../../shared/assessment/score';
import type { Submission } from '../../../shared/api/submission';
import { scoreDifferences, type ScoreDifference } from '../../../shared/evaluation/submission/differences';
import { indicatorOf } from '../../../shared/regulation/rule-set';
import { scoreText } from '../../wording/number-text';
import { useRuleSet } from '../session/session';
import { Section } from '../controls/section';
import { BulletList } from '../controls/text/lists';

/** The items that a park scores otherwise than its figures do: `from` as claimed, `to` as computed. */
export const claimDifferences = (latest: Submission, computed: ItemScores): readonly ScoreDifference[] =>
  scoreDifferences(latest.claimed, computed);

/** 自评与核算不一致的项目. */
export const ClaimsSection = ({ latest, computed }: { readonly latest: Submission; readonly computed: ItemScores }) => {
  const ruleSet = useRuleSet();
  const differing = claimDifferences(latest, computed);
  return (
    <Section title={`自评与核算不一致（${String(differing.length)} 项）`}>
      <BulletList>
        {differing.map(({ item, from, to }) => (
          <li key={item}>
            {item} {indicatorOf(ruleSet, item).title}：自评 {from === null ? '未填' : `${scoreText(from)} 分`}，核算{' '}
            {to === null ? '—' : `${scoreText(to)} 分`}
          </li>
        ))}
      </BulletList>
    </Section>
  );
};
