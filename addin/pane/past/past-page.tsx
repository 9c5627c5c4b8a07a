import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { Loaded } from '../controls/loaded';
import { Notice } from '../controls/notice';
import { ReadAnew } from '../controls/read-anew';
import { useAnswer } from '../hooks/use-answer';
import { useSession, useYear } from '../session/session';
import { Page } from '../shell/page';
import { ConfirmPasts } from './confirm-pasts';
import { PastDesk } from './past-desk';
import { PastParks } from './past-parks';

/** 历史: what parks' years before the system were, as their papers say it. The bureau records it, the leading group confirms it. */
export const PastPage = () => {
  const year = useYear();
  const { principal } = useSession();
  const loaded = useAnswer('pasts', { year });
  if (!loaded.value)
    return (
      <Page>
        <Loaded of={loaded} label="正在读取历史情况…" />
      </Page>
    );
  const list = loaded.value;
  if (list.rows.length === 0)
    return (
      <Page>
        <Notice intent="success" title="没有需要登记的历史情况">
          本系统从 {String(list.first)} 年度启用，{String(year)} 年度的园区都在启用以后认定。
        </Notice>
      </Page>
    );
  const parks = <PastParks list={list} />;
  return (
    <ReadAnew of={loaded}>
      {scopeOf(principal, MONEY_STEPS.recordPast.action) ? (
        <PastDesk list={list} onRecorded={loaded.reload}>
          {parks}
        </PastDesk>
      ) : (
        <Page>
          <ConfirmPasts list={list} onConfirmed={loaded.reload} />
          {parks}
        </Page>
      )}
    </ReadAnew>
  );
};
