import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { ROLES } from '../../../shared/vocabulary/roles';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { Loaded } from '../controls/loaded';
import { Notice } from '../controls/notice';
import { BulletList } from '../controls/text/lists';
import { ReadAnew } from '../controls/read-anew';
import { useAnswer } from '../hooks/use-answer';
import { useSession, useYear, useYearIfAny } from '../session/session';
import { useNavigation } from '../shell/navigation';
import { Page } from '../shell/page';
import { DecidePasts } from './decide-pasts';
import { PastDesk } from './past-desk';
import { PastParks } from './past-parks';

/** 历史: what parks' years before the system were, as their papers say it. The bureau records it, the leading group confirms it. */
export const PastPage = () => (useYearIfAny() === null ? <BeforeFirstPlan /> : <PastOfYear />);

/** Before any plan the system knows no park that has years before it. */
const BeforeFirstPlan = () => {
  const { principal, refresh } = useSession();
  const { open } = useNavigation();
  const askAgain = useRef(refresh);
  // The first plan may have been saved since somebody signed in: asked once, since the answer is another session. Where it cannot be asked, the page stays as it is.
  useEffect(() => void askAgain.current().catch(() => undefined), []);
  const records = scopeOf(principal, MONEY_STEPS.recordPast.action) !== undefined;
  return (
    <Page>
      <Notice
        intent="info"
        title={`先有第一个年度的评估方案，再登记${SHEETS.past}`}
        actions={records && <Button onClick={() => open('plan')}>到“方案”页</Button>}
      >
        {records ? (
          <>
            历史情况按方案中的园区和认定年度登记，现在还没有方案：
            <BulletList>
              <li>
                在“方案”页选定年度，填好目标任务、日期和条文理解并保存。不必等{ROLES.leader}确认，上年数据可以先空着。
              </li>
              <li>
                回到这里，生成“{SHEETS.past}”工作表，按文件填写、登记，由{ROLES.leader}确认。
              </li>
              <li>再到“方案”页带入上年数据，对照各园区的补助核对一遍条文理解；首个园区提交以前都可以改。</li>
            </BulletList>
          </>
        ) : (
          `${ROLES.bureau}制定第一个年度的方案并登记${SHEETS.past}以后，在这里确认。`
        )}
      </Notice>
    </Page>
  );
};

const PastOfYear = () => {
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
          <DecidePasts list={list} onDecided={loaded.reload} />
          {parks}
        </Page>
      )}
    </ReadAnew>
  );
};
