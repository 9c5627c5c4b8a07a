import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { newIdempotencyKey } from '../../client/idempotency-key';
import type { GradingRun } from '../../../shared/api/grading';
import { GRADES } from '../../../shared/regulation/grades';
import { useSession, useYear } from '../session/session';
import { DialogStep } from '../shell/dialog-step';
import { Facts } from '../shell/facts';
import { FailureNotice } from '../shell/notice';
import { PaneDialog } from '../shell/pane-dialog';
import { useTask } from '../shell/use-task';
import { countText, wanText } from '../../wording/number-text';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '18px' } });

/** 公布: says who will see what from then on, and asks once more. */
export const PublishDialog = ({
  run,
  open,
  onClose,
  onPublished,
}: {
  readonly run: GradingRun;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}) => {
  const styles = useStyles();
  const { api } = useSession();
  const year = useYear();
  // One key for this one intention, however often it has to be sent.
  const [key] = useState(newIdempotencyKey);
  const publish = useTask(async () => {
    await api.call('publish', { path: { year }, body: { run: run.run }, key });
    onPublished();
  });
  const money = run.results.reduce((sum, { subsidy }) => sum + (subsidy?.total ?? 0), 0);
  return (
    <PaneDialog open={open} locked={publish.busy} onClose={onClose}>
      <DialogStep
        title={`公布 ${String(year)} 年度评估结果`}
        actions={
          <>
            <Button appearance="primary" disabledFocusable={publish.busy} onClick={() => void publish.run()}>
              {publish.busy ? '正在公布…' : '确认公布'}
            </Button>
            <Button disabledFocusable={publish.busy} onClick={onClose}>
              取消
            </Button>
          </>
        }
      >
        <Facts
          facts={[
            ...GRADES.map(
              (grade) => [grade, `${countText(run.results.filter((each) => each.grade === grade).length)} 家`] as const,
            ),
            ['补助合计', wanText(money)],
          ]}
        />
        <div>公布后：</div>
        <ul className={styles.list}>
          <li>各园区能看到本园区的总分、名次、等次和补助资金；</li>
          <li>区县人力社保部门能看到本区县园区的结果；</li>
          <li>本年度自评不再接受提交，结果不能撤回。</li>
        </ul>
        {publish.failure !== null && <FailureNotice failure={publish.failure} />}
      </DialogStep>
    </PaneDialog>
  );
};
