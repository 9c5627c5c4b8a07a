import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { keepEscape } from './keyboard-place';

const useStyles = makeStyles({ choice: { display: 'flex', gap: '4px' } });

/** 退出登录 asks first: it is the first button of the pane, and a key pressed too often would end the session. The keyboard is on what does nothing. */
export const SignOut = ({ onSignOut }: { readonly onSignOut: () => void }) => {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) stay.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <Button ref={ask} size="small" appearance="subtle" onClick={() => setAsking(true)}>
        退出登录
      </Button>
    );
  return (
    <div
      className={styles.choice}
      role="group"
      aria-label="退出登录"
      onKeyDown={(event) => {
        keepEscape(event);
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <Button ref={stay} size="small" onClick={() => setAsking(false)}>
        取消
      </Button>
      <Button size="small" onClick={onSignOut}>
        确认退出
      </Button>
    </div>
  );
};
