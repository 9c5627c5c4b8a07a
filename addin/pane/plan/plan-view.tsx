import type { ReactNode } from 'react';
import type { PlanAnswer } from '../../../shared/api/plan';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { Page } from '../shell/page';
import { PlanSection } from './plan-section';
import { ReadingsSection } from './readings/readings-section';
import { TargetsSection } from './targets-section';

/** A plan to read, that is not changed here. */
export const PlanView = ({
  answer,
  first,
  children,
}: {
  readonly answer: PlanAnswer;
  /** What stands above the plan: what is to be done about it. */
  readonly first?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Page>
    {first}
    <PlanSection answer={answer} />
    <ReadingsSection ruleSet={RULE_SETS[answer.plan.ruleSet]} readings={answer.plan.readings} />
    <TargetsSection participants={answer.plan.participants} />
    {children}
  </Page>
);
