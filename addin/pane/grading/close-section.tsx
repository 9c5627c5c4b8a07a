import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { YearState } from '../../../shared/vocabulary/stages';
import { possibleYearSteps, YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { PaneDialog } from '../controls/pane-dialog';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { ActStep } from '../controls/act-step';

/** 归档: ends the year once everything is done. */
export const CloseSection = ({ state, onClosed }: { readonly state: YearState; readonly onClosed: () => void }) => {
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('close');
  const [asking, setAsking] = useState(false);
  const close = useTask(async () => {
    await write({ path: { year }, body: {} });
    setAsking(false);
    announce(`${String(year)} 年度已归档。`);
    onClosed();
  });
  const may = possibleYearSteps(state).includes('close');
  return (
    <Section title="归档">
      {state === 'closed' && <div>{year} 年度已归档，各项数据只供查阅。</div>}
      {state !== 'closed' && !may && <div>公布评估结果、办结整改以后可以归档。</div>}
      {may && (
        <>
          <div>整改都已认定、资金都已确定后归档。{YEAR_STEPS.close.next}。</div>
          <Button onClick={() => setAsking(true)}>归档 {year} 年度…</Button>
        </>
      )}
      <PaneDialog open={asking && may} locked={close.busy} onClose={() => setAsking(false)}>
        <ActStep
          title={`归档 ${String(year)} 年度？`}
          task={close}
          onAct={close.run}
          act="确认归档"
          doing="正在归档…"
          onCancel={() => setAsking(false)}
        >
          <div>归档后，本年度不能再责令整改、认定整改结果或调整补助基准。</div>
        </ActStep>
      </PaneDialog>
    </Section>
  );
};
