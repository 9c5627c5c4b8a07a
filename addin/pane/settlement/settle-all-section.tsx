import { Button, ProgressBar } from '@fluentui/react-components';
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
interface Outcome {
  readonly settled: readonly ParkId[];
  readonly waiting: Waiting;
}
const SETTLE: ParkStepName = 'settle';

/** Parks that are not settled now, and why. */
const WaitingList = ({ waiting }: { readonly waiting: Waiting }) =>
  waiting.length === 0 ? null : (
    <FilteredList
      rows={waiting}
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
  );

/** 全部核定: says first which parks it would settle and which not, and why; then settles those that are ready. */
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
  const [planned, setPlanned] = useState<Outcome | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const ready = rows.filter(({ stage }) => stage === 'passed').length;
  const done = rows.filter(({ stage }) => stage === 'settled' || stage === 'published').length;
  const open = PARK_STEPS[SETTLE].during.some((each) => each === state);
  /** Page by page through all parks; a preview writes nothing. */
  const goThrough = async (preview: boolean): Promise<Outcome> => {
    const settled: ParkId[] = [];
    const waiting: Waiting[number][] = [];
    for (let after: ParkId | null = null; ;) {
      setProgress(settled.length);
      const body = { after, ...(preview && { preview }) };
      const answer: SettleAllAnswer = await write({ path: { year }, body });
      settled.push(...answer.settled);
      waiting.push(...answer.waiting);
      if (answer.next === null) return { settled, waiting };
      after = answer.next;
    }
  };
  const look = useTask(async () => {
    setOutcome(null);
    const found = await goThrough(true);
    setPlanned(found);
    announce(`将核定 ${String(found.settled.length)} 家，${String(found.waiting.length)} 家留待逐个核定或等待。`);
  });
  const settleAll = useTask(async () => {
    try {
      const done = await goThrough(false);
      setOutcome(done);
      announce(`已核定 ${String(done.settled.length)} 家，还有 ${String(done.waiting.length)} 家暂不能核定。`);
    } finally {
      setPlanned(null);
      setProgress(null);
      onChanged();
    }
  });
  const nameOf = new Map(rows.map(({ park, name }) => [park, name]));
  return (
    <Section title="核定进度">
      <div>
        {countText(done)} / {countText(rows.length)} 家已核定
        {ready > 0 && `，${countText(ready)} 家初审已通过、待核定`}。
      </div>
      <ProgressBar value={rows.length === 0 ? 0 : done / rows.length} thickness="large" aria-label="核定进度" />
      {open && ready > 0 && !planned && (
        <>
          <Act appearance="primary" task={look} doing="正在查看哪些园区可以核定…" quiet>
            全部核定（不作改动）…
          </Act>
          <div>先列出将核定和暂不核定的园区，确认后才核定。需要改动得分的，请先逐个打开核定。</div>
        </>
      )}
      <FailureNotice failure={look.failure} />
      {planned && (
        <>
          <div role="status">
            {planned.settled.length > 0
              ? `按专家平均分和核算得分，将核定 ${countText(planned.settled.length)} 家：${planned.settled.map((park) => nameOf.get(park) ?? park).join('、')}。`
              : '现在没有可以一并核定的园区。'}
            {planned.waiting.length > 0 && `暂不核定 ${countText(planned.waiting.length)} 家：`}
          </div>
          <WaitingList waiting={planned.waiting} />
          {planned.settled.length > 0 && (
            <Act appearance="primary" task={settleAll} doing={`正在核定，已核定 ${countText(progress ?? 0)} 家…`} quiet>
              核定这 {countText(planned.settled.length)} 家
            </Act>
          )}
          <Button disabled={settleAll.busy} onClick={() => setPlanned(null)}>
            暂不核定
          </Button>
        </>
      )}
      <FailureNotice failure={settleAll.failure} />
      {outcome && (
        <>
          <div role="status">
            本次核定 {countText(outcome.settled.length)} 家
            {outcome.waiting.length > 0 && `，还有 ${countText(outcome.waiting.length)} 家暂不能核定：`}
          </div>
          <WaitingList waiting={outcome.waiting} />
        </>
      )}
    </Section>
  );
};
