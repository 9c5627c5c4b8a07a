import type { Evaluation } from '../../../shared/api/submission';
import { indicatorOf } from '../../../shared/regulation/rule-set';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { pointsText } from '../../wording/number-text';
import { useRuleSet } from '../session/session';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { BulletList } from '../controls/text/lists';

/** The last review, as it was written: of the current version, or of the one that was returned. */
export const ReviewSection = ({
  review,
  current,
}: {
  readonly review: NonNullable<Evaluation['review']>;
  readonly current: number;
}) => {
  const ruleSet = useRuleSet();
  const { decision, version, at, by, opinion, remarks, total, correctBy } = review;
  const returned = decision === 'return';
  return (
    <Section title={version === current ? '本版初审意见' : `第 ${String(version)} 版的初审意见`}>
      <Facts
        facts={[
          ['结论', returned ? '退回修改' : '通过'],
          ['时间', `${beijingText(at)}（${by}）`],
          ['总体意见', opinion === '' ? null : opinion],
          ['初审总分', total === null ? null : pointsText(total)],
          ['修改期限', correctBy && beijingText(correctBy)],
        ]}
      />
      {remarks.length > 0 && (
        <BulletList>
          {remarks.map(({ item, remark }) => (
            <li key={item}>
              {item} {indicatorOf(ruleSet, item).title}：{remark}
            </li>
          ))}
        </BulletList>
      )}
    </Section>
  );
};
