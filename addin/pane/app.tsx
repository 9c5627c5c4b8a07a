import { Button, FluentProvider, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Session } from './session/session';
import { NotedLines } from './shell/noted-lines';
import { useLeftNotice } from './hooks/use-left-notice';
import { useSessions } from './use-sessions';
import { Announcer } from './shell/announcer';
import { ErrorBoundary } from './shell/error-boundary';
import { FailureNotice, Notice } from './controls/notice';
import { part } from './shell/part';
import { PlainPage } from './shell/plain-page';
import { ReopenWindow } from './shell/reopen-window';
import { SignInPage } from './shell/sign-in-page';
import { theme } from './shell/theme';
import { OfferSelfCheck } from './self-check/offer-self-check';

// What only somebody signed in needs comes while they sign in.
const Workspace = part(async () => (await import('./workspace')).Workspace);

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  banner: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

const SignedInOrOut = ({ connected }: { readonly connected: boolean }) => {
  const styles = useStyles();
  const { stage, signIn, renew, refresh, signOut } = useSessions(connected);
  const { left, drop } = useLeftNotice(connected);
  const said = left && <NotedLines title={left.title} lines={left.lines} onNoted={drop} />;
  const opened = stage.kind === 'signed-in' ? stage.session : null;
  const session = useMemo(
    (): Session | null =>
      opened && {
        principal: opened.me.principal,
        years: opened.me.years,
        unplanned: opened.me.unplanned,
        ruleSets: opened.me.ruleSets,
        refresh: () => refresh(opened),
        api: opened.api,
        drafts: opened.drafts,
        remember: opened.remember,
      },
    [opened, refresh],
  );
  if (stage.kind !== 'signed-in' || !session)
    return (
      <OfferSelfCheck connected={connected}>
        <SignInPage
          waitsFor={
            !connected
              ? 'excel'
              : stage.kind === 'signing-in'
                ? stage.preparing === null
                  ? 'person'
                  : 'data'
                : stage.kind === 'signing-out'
                  ? 'leaving'
                  : null
          }
          preparing={stage.kind === 'signing-in' ? stage.preparing : null}
          failure={stage.kind === 'signed-out' ? stage.failure : null}
          banner={said}
          onSignIn={() => void signIn()}
        />
      </OfferSelfCheck>
    );
  const expired = stage.token !== 'good' && (
    <>
      <Notice
        intent="warning"
        title="登录已过期"
        actions={
          <Button size="small" disabledFocusable={stage.token === 'renewing'} onClick={() => void renew(stage.session)}>
            重新登录
          </Button>
        }
      >
        表格和窗格里的内容都还在。重新登录后，再点一次刚才的操作即可。
      </Notice>
      {stage.token === 'renewing' && <ReopenWindow onReopen={() => void renew(stage.session)} />}
      <FailureNotice failure={stage.failure} />
    </>
  );
  const banner =
    expired || said ? (
      <div className={styles.banner}>
        {expired}
        {said}
      </div>
    ) : null;
  return (
    // What was said to one person is not there for the next.
    <Announcer key={session.principal.account}>
      <Workspace session={session} banner={banner} onSignOut={() => void signOut(stage.session)} />
    </Announcer>
  );
};

/** What is around the pane: Office needs a moment to say. */
export type Host = 'connecting' | 'excel' | 'other';

/** The whole pane. */
export const App = ({ host }: { readonly host: Host }) => {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <ErrorBoundary>
        {host !== 'other' ? (
          <SignedInOrOut connected={host === 'excel'} />
        ) : (
          <PlainPage title="请在 Excel 中打开">
            <div>“园评”是 Excel 的加载项。请打开 Excel 工作簿，在“园评”选项卡中点“打开窗格”。</div>
          </PlainPage>
        )}
      </ErrorBoundary>
    </FluentProvider>
  );
};
