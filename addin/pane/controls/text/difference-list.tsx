import type { SubmissionDifferences } from '../../../../shared/evaluation/submission/differences';
import { figureOf, indicatorOf } from '../../../../shared/regulation/rule-set';
import { figureText } from '../../../wording/figure-text';
import { pointsText } from '../../../wording/number-text';
import { useRuleSet } from '../../session/session';
import { BulletList } from './lists';

const claim = (score: number | null) => (score === null ? '未填' : pointsText(score));

/** Figures and claimed scores that differ between two versions, before and after. */
export const DifferenceList = ({
  differences: { figures, claims },
}: {
  readonly differences: SubmissionDifferences;
}) => {
  const ruleSet = useRuleSet();
  if (figures.length + claims.length === 0) return <div>数据和自评得分都没有变化。</div>;
  return (
    <BulletList>
      {figures.map(({ figure: id, before, after }) => (
        <li key={id}>
          {figureOf(ruleSet, id).item} {figureOf(ruleSet, id).label}：{figureText(id, before, ruleSet)} →{' '}
          {figureText(id, after, ruleSet)}
        </li>
      ))}
      {claims.map(({ item, from, to }) => (
        <li key={item}>
          {item} {indicatorOf(ruleSet, item).title}，自评得分：{claim(from)} → {claim(to)}
        </li>
      ))}
    </BulletList>
  );
};
