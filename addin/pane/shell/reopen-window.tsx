import { Button, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Takes no room before somebody can have begun to wonder.
  late: {
    visibility: 'hidden',
    maxHeight: 0,
    overflow: 'hidden',
    animationName: { to: { visibility: 'visible', maxHeight: '120px' } },
    animationDelay: '20s',
    animationDuration: '0s',
    animationFillMode: 'forwards',
  },
  content: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px', padding: '4px 2px' },
});

/** Said after a while to somebody who is waited for in a window: it may stand behind the others, or have closed without a word, as Excel does at times. */
export const ReopenWindow = ({ onReopen }: { readonly onReopen: () => void }) => {
  const styles = useStyles();
  return (
    <div className={styles.late}>
      <div className={styles.content}>
        没有看到登录窗口？它可能在其他窗口后面，也可能已经关闭。
        <Button size="small" onClick={onReopen}>
          重新打开登录窗口
        </Button>
      </div>
    </div>
  );
};
