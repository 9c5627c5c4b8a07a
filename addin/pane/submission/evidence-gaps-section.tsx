import { Button } from '@fluentui/react-components';
import type { Validation } from '../../excel/submission/validate';
import type { Evaluation } from '../../../shared/api/submission';
import type { Finding } from '../../../shared/assessment/findings/finding';
import { itemsWithoutEvidence } from '../../../shared/evaluation/evidence/requirements';
import { evidenceOfItem, SELF_ASSESSMENT } from '../../../shared/regulation/evidence';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { locateFinding } from '../../../shared/workbook/submission/reading/locate-finding';
import { Disclosure } from '../controls/disclosure';
import { useNavigation } from '../shell/navigation';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useJump } from '../shell/use-jump';
import { JumpButton } from '../controls/jump-button';
import { useAnswer } from '../hooks/use-answer';
import { BulletList } from '../controls/text/lists';

/**
 * The scores of the sheet that rest on a document and have none: warnings, said once for all of them, each a jump away. They are not marked in the sheet, where
 * nothing is wrong.
 */
export const EvidenceGapsSection = ({
  evaluation: { year, park },
  validation: { reading },
  ruleSet,
}: {
  readonly evaluation: Pick<Evaluation, 'year' | 'park'>;
  readonly validation: Validation;
  readonly ruleSet: RuleSet;
}) => {
  const { open } = useNavigation();
  const { value } = useAnswer('evidence', { year, park });
  const jump = useJump();
  // Where the list cannot be read nothing is missing for certain.
  if (!value) return null;
  const missing = itemsWithoutEvidence(reading.claimed, value.evidence, ruleSet).map((item) => {
    const finding: Finding = { code: 'evidence-missing', place: { kind: 'claimed', item } };
    return { item, ...locateFinding(finding, reading, ruleSet) };
  });
  if (missing.length === 0) return null;
  return (
    <Section title={`还没有佐证材料的得分（提醒，${String(missing.length)} 项）`}>
      <div>不影响提交，区县初审时会看到。自评材料应包括与得分相关的证明材料（{SELF_ASSESSMENT.evidenceClause}）。</div>
      <FailureNotice failure={jump.failure} />
      <Disclosure head="是哪些项目，要什么材料">
        <BulletList gap={6}>
          {missing.map(({ item, cell, text }) => (
            <li key={item}>
              <JumpButton cell={cell} onJump={jump.run}>
                {text.where}
              </JumpButton>
              <div>{evidenceOfItem(item).documents}</div>
            </li>
          ))}
        </BulletList>
      </Disclosure>
      <Button onClick={() => open('evidence')}>去上传佐证材料</Button>
    </Section>
  );
};
