import { useAnswer } from '../hooks/use-answer';
import { Loaded } from '../controls/loaded';
import { ReadAnew } from '../controls/read-anew';
import { Page } from '../shell/page';
import { useYear } from '../session/session';
import { AmendmentsSection } from './amendments-section';
import { ConfirmationSection } from './confirmation-section';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { Section } from '../controls/section';
import { PlanView } from './plan-view';
import { MoneyOutlookPart } from './readings/money-outlook';

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
        <Section title="补助的期次：对各园区意味着什么">
          <MoneyOutlookPart
            year={year}
            ruleSet={RULE_SETS[loaded.value.plan.ruleSet]}
            parks={loaded.value.plan.participants}
            readings={loaded.value.plan.readings}
          />
        </Section>
        <AmendmentsSection key={loaded.value.version} year={year} />
      </PlanView>
    </ReadAnew>
  );
};
