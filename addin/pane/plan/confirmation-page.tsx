import { useAnswer } from '../hooks/use-answer';
import { Loaded } from '../controls/loaded';
import { ReadAnew } from '../controls/read-anew';
import { Page } from '../shell/page';
import { useYear } from '../session/session';
import { AmendmentsSection } from './amendments-section';
import { ConfirmationSection } from './confirmation-section';
import { PlanView } from './plan-view';

/** 方案 as the leading group sees it: to be confirmed, or to be read. */
export const ConfirmationPage = () => {
  const year = useYear();
  const loaded = useAnswer('plan', { year });
  if (!loaded.value)
    return (
      <Page>
        <Loaded of={loaded} label="正在读取评估方案…" />
      </Page>
    );
  return (
    <ReadAnew of={loaded}>
      <PlanView
        answer={loaded.value}
        first={
          <ConfirmationSection key={loaded.value.version} answer={loaded.value} confirms onConfirmed={loaded.reload} />
        }
      >
        <AmendmentsSection key={loaded.value.version} year={year} />
      </PlanView>
    </ReadAnew>
  );
};
