import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { FailureNotice } from './notice';

/** In place of something that could not be fetched: why, and a button that tries again. It also tries by itself once the network is back. */
export const RetryNotice = ({ failure, onAgain }: { readonly failure: unknown; readonly onAgain: () => void }) => {
  useEffect(() => {
    addEventListener('online', onAgain);
    return () => removeEventListener('online', onAgain);
  }, [onAgain]);
  return <FailureNotice failure={failure} actions={<Button onClick={onAgain}>重试</Button>} />;
};
