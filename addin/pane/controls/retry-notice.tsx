import { Button } from '@fluentui/react-components';
import { FailureNotice } from './notice';

/** In place of something that could not be fetched: why, and a button that tries again. */
export const RetryNotice = ({ failure, onAgain }: { readonly failure: unknown; readonly onAgain: () => void }) => (
  <FailureNotice failure={failure} actions={<Button onClick={onAgain}>重试</Button>} />
);
