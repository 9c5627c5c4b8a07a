import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SessionExpired } from '../../client/session-expired';
import { failureText } from '../../wording/failure-text';

const useStyles = makeStyles({
  body: { paddingBottom: '6px', overflowWrap: 'anywhere' },
  detail: { display: 'block' },
  reference: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'text',
  },
});

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A message in the page, with what can be done about it. Read out when it appears. */
export const Notice = ({ intent, title, children, actions }: NoticeProps) => {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <span className={styles.detail}>{children}</span>
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
};

/** A failure in words; nothing where there is none. That the session is over is said above every page and in every dialog, with what to do; here it would stay when it is no longer so. */
export const FailureNotice = ({ failure, actions }: { readonly failure: unknown; readonly actions?: ReactNode }) => {
  const styles = useStyles();
  if (failure === null || (failure instanceof SessionExpired && actions === undefined)) return null;
  const { title, detail, reference } = failureText(failure);
  return (
    <Notice intent="error" title={title} actions={actions}>
      {detail}
      {reference !== null && <span className={styles.reference}>编号：{reference}</span>}
    </Notice>
  );
};

/** In place of something that could not be fetched: why, and a button that tries again. */
export const RetryNotice = ({ failure, onAgain }: { readonly failure: unknown; readonly onAgain: () => void }) => (
  <FailureNotice failure={failure} actions={<Button onClick={onAgain}>重试</Button>} />
);
