import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { readConsolidated, type Consolidated } from '../../client/read-consolidated';
import { writeConsolidated } from '../../excel/write-consolidated';
import { SHEETS } from '../../../shared/workbook/names';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../shell/notice';
import { Page } from '../shell/page';
import { Section } from '../shell/section';
import { useLoaded } from '../shell/use-loaded';
import { useTask } from '../shell/use-task';
import { countText } from '../../wording/number-text';
import { ParkList } from './park-list';

/** 进度与汇总: who has submitted, and all of it into 汇总表. A district sees its own parks. */
export const ConsolidationPage = () => {
  const { api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const load = useCallback(() => readConsolidated(api, year), [api, year]);
  const loaded = useLoaded(load);
  const [fresh, setFresh] = useState<Consolidated | null>(null);
  const [progress, setProgress] = useState<{ read: number; all: number } | null>(null);
  const [written, setWritten] = useState(0);
  const draw = useTask(async () => {
    setWritten(0);
    try {
      const read = await readConsolidated(api, year, (rows, all) => setProgress({ read: rows, all }));
      setFresh(read);
      await writeConsolidated(read.rows, read.stamp);
      setWritten(read.rows.length);
      announce(`“${SHEETS.consolidated}”已生成，共 ${String(read.rows.length)} 行。`);
    } finally {
      setProgress(null);
    }
  });
  const shown = fresh ?? loaded.value;
  const refresh = () => {
    setFresh(null);
    loaded.reload();
  };

  return (
    <Page
      footer={
        <>
          {draw.busy && (
            <div role="status">
              {progress
                ? `正在读取 ${countText(progress.read)} / ${countText(progress.all)} 家…`
                : `正在写入“${SHEETS.consolidated}”…`}
            </div>
          )}
          <Button appearance="primary" disabledFocusable={draw.busy || !shown} onClick={() => void draw.run()}>
            {draw.busy ? '正在生成…' : `生成或刷新“${SHEETS.consolidated}”`}
          </Button>
        </>
      }
    >
      {draw.failure !== null && <FailureNotice failure={draw.failure} />}
      {loaded.state === 'failed' && (
        <FailureNotice failure={loaded.failure} actions={<Button onClick={refresh}>重试</Button>} />
      )}
      {!shown && loaded.state === 'loading' && <Spinner label="正在读取各园区提交情况…" />}
      {shown && <ProgressSection consolidated={shown} onRefresh={refresh} />}
      {written > 0 && (
        <Section title={`“${SHEETS.consolidated}”已更新`}>
          <div>已写入 {countText(written)} 行。再次生成时只更新数据，您在右侧加的列和批注会保留。</div>
        </Section>
      )}
      {shown && <ParkList rows={shown.rows} />}
    </Page>
  );
};

const ProgressSection = ({
  consolidated: { rows, stamp },
  onRefresh,
}: {
  readonly consolidated: Consolidated;
  readonly onRefresh: () => void;
}) => {
  const submitted = rows.filter(({ version }) => version > 0).length;
  return (
    <Section
      title="提交进度"
      aside={
        <Button size="small" appearance="subtle" onClick={onRefresh}>
          刷新
        </Button>
      }
    >
      <div>
        {countText(submitted)} / {countText(rows.length)} 家已提交
        {stamp.published && '，评估结果已公布'}
      </div>
      <ProgressBar value={rows.length === 0 ? 0 : submitted / rows.length} thickness="large" aria-label="提交进度" />
      <div>数据读取于{beijingText(stamp.readAt)}</div>
    </Section>
  );
};
