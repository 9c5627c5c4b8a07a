import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ strong: { fontWeight: 600, overflowWrap: 'anywhere' } });

/** The name of what is said below it. */
export const Strong = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().strong}>{children}</div>
);
