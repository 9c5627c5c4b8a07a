import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { keepEscape } from '../controls/keyboard-place';
import { useKeyboardInside } from '../hooks/use-keyboard-inside';

const useStyles = makeStyles({ choice: { display: 'flex', flexWrap: 'wrap', gap: '4px' } });

/** 退出登录 asks first: it is the first button of the pane, and a key pressed too often would end the session. The keyboard is on what does nothing. */
export const SignOut = ({ onSignOut }: { readonly onSignOut: () => void }) => {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const place = useKeyboardInside(asking);
  return (
    <div
      ref={place}
      className={styles.choice}
      role="group"
      aria-label="登录"
      onKeyDown={(event) => {
        if (!asking) return;
        keepEscape(event);
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      {asking ? (
        <>
          <Button size="small" onClick={() => setAsking(false)}>
            取消
          </Button>
          <Button size="small" onClick={onSignOut}>
            确认退出
          </Button>
        </>
      ) : (
        <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
          退出登录
        </Button>
      )}
    </div>
  );
};
