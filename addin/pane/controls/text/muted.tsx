import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  muted: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
});

/** Small print: what belongs to something and is not the thing itself. */
export const Muted = ({
  as: Element = 'div',
  tone,
  id,
  children,
}: {
  readonly as?: 'div' | 'span';
  /** Where it is to be noticed all the same. */
  readonly tone?: 'warning' | 'danger' | undefined;
  readonly id?: string;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <Element id={id} className={mergeClasses(styles.muted, tone && styles[tone])}>
      {children}
    </Element>
  );
};
