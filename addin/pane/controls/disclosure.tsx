import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { NARROW } from './text/narrow';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { flexShrink: 0, marginTop: '4px', fontSize: '12px', color: tokens.colorNeutralForeground3 },
  head: { flex: 1, minWidth: 0 },
  body: { padding: '0 4px 8px 22px', [NARROW]: { padding: '0 0 8px 6px' } },
});

/** A line that opens and closes what stands below it. */
export const Disclosure = ({
  head,
  children,
  startsOpen = false,
  className,
}: {
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
  readonly className?: string;
}) => {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const body = useId();
  const Icon = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className={className}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <Icon className={styles.icon} />
        <span className={styles.head}>{head}</span>
      </button>
      <div id={body} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
};
