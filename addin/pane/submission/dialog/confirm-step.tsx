import { Button } from '@fluentui/react-components';
import type { Draft } from '../../../submission/draft';
import type { Validation } from '../../../excel/submission/validate';
import type { Changes } from '../../../submission/changes-since';
import { DialogStep } from '../../controls/dialog-step';
import { DifferenceList } from '../../controls/text/difference-list';
import { Facts } from '../../controls/text/facts';
import { BulletList } from '../../controls/text/lists';
import { Strong } from '../../controls/text/strong';
import { ChoicesMade } from '../../filled/choices-made';
import { Muted } from '../../controls/text/muted';
import { pointsText } from '../../../wording/number-text';
import { claimedSum } from '../../../../shared/assessment/findings/check-claimed';
import { useRuleSet } from '../../session/session';
import type { SubmissionControl } from '../use-submission';

/** Before anything is sent: the total, what has changed since the last version, and every warning once more. */
export const ConfirmStep = ({
  draft,
  validation,
  changes,
  control,
}: {
  readonly draft: Draft;
  readonly validation: Validation;
  readonly changes: Changes | null;
  readonly control: SubmissionControl;
}) => {
  const ruleSet = useRuleSet();
  const { findings, reading } = validation;
  return (
    <DialogStep
      title="确认提交自评"
      actions={
        <>
          <Button appearance="primary" onClick={() => void control.send(draft)}>
            确认提交
          </Button>
          <Button onClick={control.close}>返回修改</Button>
        </>
      }
    >
      <Facts
        facts={[
          ['年度', `${String(draft.year)} 年度`],
          ['自评合计', pointsText(claimedSum(draft.request.claimed, ruleSet))],
          ['核算总分', draft.total === null ? null : <strong>{pointsText(draft.total)}</strong>],
          ['将成为', `第 ${String(draft.request.basedOn + 1)} 版`],
        ]}
      />
      <div>{reading.readFrom}</div>
      <ChoicesMade choices={draft.request.choices ?? []} who="读表时选择了" />
      {changes && (
        <>
          <Strong>与第 {draft.request.basedOn} 版的不同：</Strong>
          <DifferenceList differences={changes.differences} />
        </>
      )}
      {findings.length > 0 && (
        <>
          <Strong>有 {findings.length} 处提醒，请核对后再提交：</Strong>
          <BulletList>
            {findings.map(({ finding, text }) => (
              <li key={`${finding.code} ${JSON.stringify(finding.place)}`}>
                {text.where}：{text.what}
              </li>
            ))}
          </BulletList>
        </>
      )}
      <Muted>截止时间以前可以修改后再次提交，每一版都会留存。</Muted>
    </DialogStep>
  );
};
