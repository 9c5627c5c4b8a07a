import type { ReactNode } from 'react';
import type { PlanAnswer } from '../../../shared/api/plan';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { Page } from '../shell/page';
import { PlanSection } from './plan-section';
import { ReadingsSection } from './readings-section';
import { TargetsSection } from './targets-section';

/** A plan that nobody changes any more, to read. */
export const PlanView = ({ answer, children }: { readonly answer: PlanAnswer; readonly children: ReactNode }) => (
  <Page>
    <PlanSection answer={answer} />
    <ReadingsSection ruleSet={RULE_SETS[answer.plan.ruleSet]} readings={answer.plan.readings} />
    <TargetsSection participants={answer.plan.participants} />
    {children}
  </Page>
);
