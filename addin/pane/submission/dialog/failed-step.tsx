import { Button } from '@fluentui/react-components';
import { ApiProblem } from '../../../client/api-problem';
import { type Draft, isFinalRefusal } from '../../../submission/draft';
import { describeFinding, placeText } from '../../../../shared/assessment/findings/describe-finding';
import { useRuleSet } from '../../session/session';
import { DialogStep } from '../../controls/dialog-step';
import { FailureNotice } from '../../controls/notice';
import { BulletList } from '../../controls/text/lists';
import type { SubmissionControl } from '../use-submission';

/** Why it was not received, what the server found, and whether sending the same again makes sense. */
export const FailedStep = ({
  draft,
  failure,
  control,
}: {
  readonly draft: Draft;
  readonly failure: unknown;
  readonly control: SubmissionControl;
}) => {
  const ruleSet = useRuleSet();
  const again = !isFinalRefusal(failure);
  const findings = failure instanceof ApiProblem ? (failure.problem.findings ?? []) : [];
  const places = failure instanceof ApiProblem ? (failure.problem.places ?? []) : [];
  return (
    <DialogStep
      title="没有提交成功"
      actions={
        <>
          {again && (
            <Button appearance="primary" onClick={() => void control.send(draft)}>
              重新提交
            </Button>
          )}
          <Button onClick={control.close}>{again ? '以后再提交' : '返回修改'}</Button>
        </>
      }
    >
      <FailureNotice failure={failure} />
      {findings.length > 0 && (
        <BulletList gap={6}>
          {findings.map((finding) => {
            const { where, what, todo } = describeFinding(finding, ruleSet);
            return (
              <li key={`${finding.code} ${JSON.stringify(finding.place)}`}>
                {where}：{what}
                {todo}
              </li>
            );
          })}
        </BulletList>
      )}
      {places.length > 0 && (
        <BulletList gap={6}>
          {places.map((place) => (
            <li key={JSON.stringify(place)}>{placeText(place, ruleSet)}</li>
          ))}
        </BulletList>
      )}
      <div>
        {again
          ? '填好的内容已保存在本机，表格也没有变化。可以马上重新提交，也可以等网络恢复后在窗格里重新提交，不会重复计为两次。'
          : '表格里填好的内容没有变化。'}
      </div>
    </DialogStep>
  );
};
