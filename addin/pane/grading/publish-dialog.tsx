import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { useYear } from '../session/session';
import { PaneDialog } from '../controls/pane-dialog';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { ActStep } from '../controls/act-step';
import { BulletList } from '../controls/text/lists';
import { ResultFacts } from './result-facts';

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
  const year = useYear();
  const write = useWrite('publish');
  const publish = useTask(async () => {
    await write({ path: { year }, body: { run: run.run } });
    onPublished();
  });
  return (
    <PaneDialog open={open} locked={publish.busy} onClose={onClose}>
      <ActStep
        title={`公布 ${String(year)} 年度评估结果`}
        task={publish}
        onAct={publish.run}
        act="确认公布"
        doing="正在公布…"
        onCancel={onClose}
      >
        <ResultFacts run={run} />
        <div>公布后：</div>
        <BulletList gap={0}>
          <li>各园区能看到本园区的总分、名次、等次和补助资金；</li>
          <li>区县人力社保部门能看到本区县园区的结果；</li>
          <li>本年度自评不再接受提交，结果不能撤回。</li>
        </BulletList>
      </ActStep>
    </PaneDialog>
  );
};
