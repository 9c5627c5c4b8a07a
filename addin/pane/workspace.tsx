import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Year } from '../../shared/vocabulary/ids';
import { scopeOf } from '../../shared/evaluation/procedure/permissions';
import type { Principal } from '../../shared/vocabulary/roles';
import { Kept, KeptProvider } from './session/kept';
import { SessionProvider, YearProvider, type Session } from './session/session';
import { BannerProvider } from './controls/banner';
import { useAsides } from './hooks/use-asides';
import { useCellBeingEdited } from './hooks/use-cell-being-edited';
import { ErrorBoundary } from './shell/error-boundary';
import { ExcelNotices } from './shell/excel-notices';
import { Header } from './shell/header';
import { JOB_PAGES } from './job-pages';
import { jobsOf, type JobId } from './shell/jobs';
import { NavigationProvider } from './shell/navigation';
import { Notice } from './controls/notice';
import { Tabs, panelId, tabId } from './shell/tabs';

const useStyles = makeStyles({
  panel: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  alone: { padding: '12px' },
  banner: { padding: '8px 12px 0' },
  notices: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** Fetches what somebody's jobs need as soon as they have signed in, one job after the other: what stands in the pane works on when the line breaks. */
const useFetchedAhead = (principal: Principal) => {
  useEffect(() => {
    void (async () => {
      // What does not come now is fetched when its job is opened.
      for (const { id } of jobsOf(principal, true)) await JOB_PAGES[id].fetch().catch(() => undefined);
    })();
  }, [principal]);
};

const OpenJob = ({ id }: { readonly id: JobId }) => {
  const Page = JOB_PAGES[id];
  return <Page />;
};

/** Said to whoever waits for the bureau's first plan. */
const NoYearYet = () => (
  <Notice intent="info" title="还没有您参加的年度评估">
    市人力社保局制定年度评估方案后，这里会显示您要办理的事项。
  </Notice>
);

/** The pane of somebody who is signed in: header, jobs, and the job that is open. */
export const Workspace = ({
  session,
  banner: ofSession,
  onSignOut,
}: {
  readonly session: Session;
  /** What concerns every job, above them and in their dialogs; null for nothing. */
  readonly banner: ReactNode;
  readonly onSignOut: () => void;
}) => {
  const styles = useStyles();
  const { principal, years, unplanned = [] } = session;
  const [kept] = useState(() => new Kept());
  const [picked, setYear] = useState<Year | null>(null);
  const year = picked ?? years[0]?.year ?? null;
  const jobs = jobsOf(principal, year !== null, unplanned.length > 0);
  const [chosen, setChosen] = useState<JobId | null>(null);
  const job = jobs.find(({ id }) => id === chosen) ?? jobs[0];
  useFetchedAhead(principal);
  const isCellEdited = useCellBeingEdited();
  const { asides, forget } = useAsides();
  const banner =
    ofSession !== null || isCellEdited || asides.length > 0 ? (
      <div className={styles.notices}>
        {ofSession}
        <ExcelNotices isCellEdited={isCellEdited} asides={asides} onNoted={forget} />
      </div>
    ) : null;
  const navigation = useMemo(() => ({ open: setChosen, chooseYear: setYear }), []);
  return (
    <SessionProvider value={session}>
      <KeptProvider value={kept}>
        <BannerProvider value={banner}>
          <Header principal={principal} years={years} year={year} onYear={setYear} onSignOut={onSignOut} />
          {banner !== null && <div className={styles.banner}>{banner}</div>}
          {job && job.id !== 'past' && year === null && scopeOf(principal, 'plan.write') === undefined && (
            <div className={styles.banner}>
              <NoYearYet />
            </div>
          )}
          {!job ? (
            <main className={styles.alone}>
              <NoYearYet />
            </main>
          ) : (
            <NavigationProvider value={navigation}>
              <YearProvider value={year}>
                {jobs.length > 1 && <Tabs tabs={jobs} chosen={job.id} onChoose={setChosen} />}
                <div role="tabpanel" id={panelId(job.id)} aria-labelledby={tabId(job.id)} className={styles.panel}>
                  <ErrorBoundary key={`${job.id} ${String(year)}`}>
                    <OpenJob key={year} id={job.id} />
                  </ErrorBoundary>
                </div>
              </YearProvider>
            </NavigationProvider>
          )}
        </BannerProvider>
      </KeptProvider>
    </SessionProvider>
  );
};
