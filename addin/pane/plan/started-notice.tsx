import { Button } from '@fluentui/react-components';
import type { Year } from '../../../shared/vocabulary/ids';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { FailureNotice, Notice } from '../controls/notice';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';

/** Tells somebody who starts a year where it stands: nothing is saved yet, or it is and can be entered. */
export const StartedNotice = ({
  year,
  last,
  saved,
  enter,
  onStart,
}: {
  readonly year: Year;
  readonly last: Plan | null;
  readonly saved: boolean;
  readonly enter: () => Promise<void>;
  readonly onStart: (year: Year | null) => void;
}) => {
  const entering = useTask(enter);
  if (saved)
    return (
      <Notice
        intent="success"
        title={`${String(year)} 年度评估方案已保存`}
        actions={
          <Act size="small" task={entering} quiet>
            进入 {year} 年度
          </Act>
        }
      >
        园区已可看到目标任务和截止时间。
        <FailureNotice failure={entering.failure} />
      </Notice>
    );
  return (
    <Notice
      intent="info"
      title={`正在制定 ${String(year)} 年度评估方案`}
      actions={
        <Button size="small" onClick={() => onStart(null)}>
          放弃
        </Button>
      }
    >
      {last && `日期、条文理解和评审专家参照 ${String(last.year)} 年度，请逐项核对。`}保存以前，其他人看不到。
    </Notice>
  );
};
