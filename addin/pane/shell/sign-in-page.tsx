import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { REGULATION } from '../../../shared/regulation/clauses';
import { failureText } from '../../wording/failure-text';
import { WAITING_TOO_LONG } from '../../wording/waiting-too-long';
import { FailureNotice, Notice } from '../controls/notice';
import { PlainPage } from './plain-page';
import { ReopenWindow } from './reopen-window';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  button: { width: '100%', marginTop: '8px' },
  source: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const WAITING = {
  excel: '正在连接 Excel…',
  person: '请在弹出的窗口中登录…',
  data: '正在准备…',
  leaving: '正在退出…',
} as const;

/** Before anybody is signed in: what signing in is for, and one button. */
export const SignInPage = ({
  waitsFor,
  preparing,
  failure,
  banner,
  onSignIn,
}: {
  /** What has to happen before the button can be used: Excel answers, the person signs in or out next door, or the data are prepared. */
  readonly waitsFor: keyof typeof WAITING | null;
  /** What the API says while it is preparing its data, or null. */
  readonly preparing: unknown;
  readonly failure: unknown;
  /** What is said whoever is signed in. */
  readonly banner: ReactNode;
  readonly onSignIn: () => void;
}) => {
  const styles = useStyles();
  return (
    <PlainPage title="园评 · 产业园绩效评估">
      {banner}
      <div>登录后即可：</div>
      <ul className={styles.list}>
        <li>填报、校验并提交评分表；</li>
        <li>随填随看每一项的得分和依据；</li>
        <li>查看等次与补助资金，汇总全市结果。</li>
      </ul>
      <Button
        className={styles.button}
        appearance="primary"
        size="large"
        disabledFocusable={waitsFor !== null}
        onClick={onSignIn}
      >
        {waitsFor === null ? '登录' : WAITING[waitsFor]}
      </Button>
      {waitsFor === 'person' && <ReopenWindow onReopen={onSignIn} />}
      {preparing !== null && (
        <Notice intent="info" title={failureText(preparing).title}>
          {failureText(preparing).detail}
        </Notice>
      )}
      {waitsFor === 'excel' && <p className="wait late">{WAITING_TOO_LONG.pane}</p>}
      <FailureNotice failure={failure} />
      <p className={styles.source}>
        依据《{REGULATION.title}》（{REGULATION.number}）
      </p>
    </PlainPage>
  );
};
