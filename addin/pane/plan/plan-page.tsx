import { useCallback, useState } from 'react';
import { ApiProblem } from '../../client/api-problem';
import type { Year } from '../../../shared/vocabulary/ids';
import type { PlanAnswer } from '../../../shared/api/plan';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { possibleYearSteps } from '../../../shared/evaluation/procedure/year-steps';
import { useSession, useYearIfAny } from '../session/session';
import { useNavigation } from '../shell/navigation';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { useForm } from '../hooks/use-form';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { ReadAnew } from '../controls/read-anew';
import { AmendmentsSection } from './amendments-section';
import { NewYearSection } from './new-year-section';
import { PlanDesk } from './plan-desk';
import { StartedNotice } from './started-notice';
import { ConfirmationSection } from './confirmation-section';
import { PlanView } from './plan-view';

/** What the page works on: the plan of a year where there is one, and the plan before it to start from. */
interface Known {
  readonly answer: PlanAnswer | null;
  readonly last: Plan | null;
}

/** 方案: the bureau lays down a year, changes it while it is open, amends it once it is frozen, and starts the next one. */
export const PlanPage = () => {
  const { years } = useSession();
  const current = useYearIfAny();
  const {
    fields: { started },
    type,
  } = useForm<{ readonly started: Year | null }>(`new year ${String(current)}`, { started: null });
  const start = (year: Year | null) => type({ started: year });
  const year = started ?? current;
  if (year === null)
    return (
      <Page>
        <Notice intent="info" title="还没有任何年度的评估方案">
          请先选定评估年度，再填写目标任务、日期和条文理解，保存后园区即可看到。
        </Notice>
        <NewYearSection years={years} onStart={start} />
      </Page>
    );
  return <PlanOfYear key={year} year={year} started={started !== null} onStart={start} />;
};

const PlanOfYear = ({
  year,
  started,
  onStart,
}: {
  readonly year: Year;
  /** Whether the year is being started here, and has no plan yet. */
  readonly started: boolean;
  readonly onStart: (year: Year | null) => void;
}) => {
  const { api, years, refresh } = useSession();
  const { chooseYear } = useNavigation();
  // The plan to start from is chosen once: what is being typed is not thrown away because another year came up.
  const [earlier] = useState(() => years.map((each) => each.year).filter((each) => each < year));
  const load = useCallback(async (): Promise<Known> => {
    const planOf = async (of: Year) => {
      try {
        return await api.call('plan', { path: { year: of } });
      } catch (failure) {
        if (failure instanceof ApiProblem && failure.is('year-has-no-plan')) return null;
        throw failure;
      }
    };
    const [answer, latest] = [await planOf(year), earlier.toSorted((a, b) => b - a)[0]];
    return { answer, last: answer || latest === undefined ? null : ((await planOf(latest))?.plan ?? null) };
  }, [api, year, earlier]);
  const loaded = useLoaded(load);

  if (!loaded.value)
    return (
      <Page>
        <Loaded of={loaded} label="正在读取评估方案…" />
      </Page>
    );
  const { answer, last } = loaded.value;
  const steps = answer ? possibleYearSteps(answer.state) : ['plan' as const];
  const enter = async () => {
    await refresh();
    chooseYear(year);
    onStart(null);
  };
  const more = (
    <>
      {answer && <ConfirmationSection answer={answer} />}
      {answer && <AmendmentsSection key={answer.version} year={year} />}
      {!started && <NewYearSection years={years} onStart={onStart} />}
    </>
  );
  if (answer && !steps.includes('plan') && !steps.includes('amend')) return <PlanView answer={answer}>{more}</PlanView>;
  return (
    <ReadAnew of={loaded}>
      <PlanDesk
        year={year}
        answer={answer}
        last={last}
        onReload={loaded.reload}
        notice={
          started && <StartedNotice year={year} last={last} saved={answer !== null} enter={enter} onStart={onStart} />
        }
      >
        {more}
      </PlanDesk>
    </ReadAnew>
  );
};
