import { Button, Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import { scopeOf } from '../../../shared/evaluation/permissions';
import { useSession, useYear } from '../session/session';
import { FailureNotice, Notice } from '../shell/notice';
import { Page } from '../shell/page';
import { useLoaded } from '../shell/use-loaded';
import { PlanSection } from './plan-section';
import { ReadingsSection } from './readings-section';
import { TargetsSection } from './targets-section';

/** 评估方案: what the bureau has laid down for the year, as far as the reader may see it. */
export const PlanPage = () => {
  const { principal, api } = useSession();
  const year = useYear();
  const load = useCallback(() => api.call('plan', { path: { year } }), [api, year]);
  const loaded = useLoaded(load);
  return (
    <Page>
      {principal.role === 'expert' && (
        <Notice intent="info" title="本阶段没有需要您办理的事项">
          园区自评结束、进入专家评审后，这里会列出需要您评分的园区。现在可以先了解本年度评估方案。
        </Notice>
      )}
      {loaded.state === 'failed' && (
        <FailureNotice failure={loaded.failure} actions={<Button onClick={loaded.reload}>重试</Button>} />
      )}
      {loaded.state === 'loading' && !loaded.value && <Spinner label="正在读取评估方案…" />}
      {loaded.value && (
        <>
          <PlanSection answer={loaded.value} all={scopeOf(principal, 'plan.read') === 'all'} />
          <ReadingsSection readings={loaded.value.plan.readings} />
          <TargetsSection participants={loaded.value.plan.participants} />
        </>
      )}
    </Page>
  );
};
