import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Load } from '../hooks/use-loaded';
import { RetryNotice } from './notice';
import { ReadAnew } from './read-anew';

/**
 * What was loaded; in its place, while there is nothing yet, that it is on its way, or why it did not come and a button that tries again. A later failure stands
 * above what was there before, which stays.
 */
export const Loaded = <Value,>({
  of,
  label,
  size = 'medium',
  around = (waiting) => waiting,
  children,
}: {
  readonly of: Load<Value>;
  /** What is said while it is on its way. */
  readonly label: string;
  readonly size?: 'tiny' | 'medium';
  /** What stands around that, where what is loaded is a page of its own. */
  readonly around?: (waiting: ReactNode) => ReactNode;
  /** Left out where what was loaded is shown in several places of the page. */
  readonly children?: (value: Value) => ReactNode;
}) => {
  const failed = of.state === 'failed' && <RetryNotice failure={of.failure} onAgain={of.reload} />;
  if (of.value === null) return around(failed || <Spinner size={size} label={label} />);
  return (
    <>
      {failed}
      <ReadAnew of={of}>{children?.(of.value)}</ReadAnew>
    </>
  );
};
