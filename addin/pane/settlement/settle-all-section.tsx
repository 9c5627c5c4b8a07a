import { ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { SettleAllAnswer } from '../../../shared/api/settlement';
import { PARK_STEPS, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import type { YearState } from '../../../shared/vocabulary/stages';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FilteredList } from '../controls/filtered-list';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { Act } from '../controls/act';
import { Strong } from '../controls/text/strong';
import { countText } from '../../wording/number-text';

type Waiting = SettleAllAnswer['waiting'];
const SETTLE: ParkStepName = 'settle';

/** 全部核定: settles all that are ready, page by page, and says who still waits and why. */
export const SettleAllSection = ({
  rows,
  state,
  onChanged,
}: {
  readonly rows: readonly ConsolidatedRow[];
  readonly state: YearState;
  readonly onChanged: () => void;
}) => {
  const write = useWrite('settleAll');
  const year = useYear();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<{ readonly settled: number; readonly waiting: Waiting } | null>(null);
  const ready = rows.filter(({ stage }) => stage === 'passed').length;
  const done = rows.filter(({ stage }) => stage === 'settled' || stage === 'published').length;
  const open = PARK_STEPS[SETTLE].during.some((each) => each === state);
  const settleAll = useTask(async () => {
    setOutcome(null);
    let settled = 0;
    const waiting: Waiting[number][] = [];
    try {
      for (let after: ParkId | null = null; ;) {
        setProgress(settled);
        const answer: SettleAllAnswer = await write({ path: { year }, body: { after } });
        settled += answer.settled.length;
        waiting.push(...answer.waiting);
        if (answer.next === null) break;
        after = answer.next;
      }
      setOutcome({ settled, waiting });
      announce(`已核定 ${String(settled)} 家，还有 ${String(waiting.length)} 家暂不能核定。`);
    } finally {
      setProgress(null);
      onChanged();
    }
  });
  return (
    <Section title="核定进度">
      <div>
        {countText(done)} / {countText(rows.length)} 家已核定
        {ready > 0 && `，${countText(ready)} 家初审已通过、待核定`}。
      </div>
      <ProgressBar value={rows.length === 0 ? 0 : done / rows.length} thickness="large" aria-label="核定进度" />
      {open && ready > 0 && (
        <>
          <Act appearance="primary" task={settleAll} doing={`正在核定，已核定 ${countText(progress ?? 0)} 家…`} quiet>
            全部核定（不作改动）
          </Act>
          <div>按专家平均分和核算得分核定所有条件已具备的园区；需要改动得分的，请先逐个打开核定。</div>
        </>
      )}
      <FailureNotice failure={settleAll.failure} />
      {outcome && (
        <div role="status">
          本次核定 {countText(outcome.settled)} 家
          {outcome.waiting.length > 0 && `，还有 ${countText(outcome.waiting.length)} 家暂不能核定：`}
        </div>
      )}
      {outcome && outcome.waiting.length > 0 && (
        <FilteredList
          rows={outcome.waiting}
          label="暂不能核定的园区"
          keyOf={({ park }) => park}
          textOf={({ name, why }) => `${name} ${why}`}
        >
          {({ name, why }) => (
            <>
              <Strong>{name}</Strong>
              <div>{why}</div>
            </>
          )}
        </FilteredList>
      )}
    </Section>
  );
};
