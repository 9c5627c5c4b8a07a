import { Spinner } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import type { ApplicationId } from '../../../shared/vocabulary/ids';
import type { RecognitionAnswer } from '../../../shared/api/recognition';
import { useSession } from '../session/session';
import { BackButton } from '../controls/back-button';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { CaseView } from './case-view';

/** The page of one application, read from the server and again after every step. */
export const OpenCase = ({
  application,
  onBack,
  more,
}: {
  readonly application: ApplicationId;
  readonly onBack: () => void;
  /** What else can be done with it. */
  readonly more?: (standing: RecognitionAnswer) => ReactNode;
}) => {
  const { api } = useSession();
  const load = useCallback(() => api.call('application', { path: { application } }), [api, application]);
  const loaded = useLoaded(load);
  return (
    <Page topic={application}>
      <BackButton onBack={onBack}>返回申报一览</BackButton>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!loaded.value && loaded.state === 'loading' && <Spinner label="正在读取申报…" />}
      {loaded.value && (
        <CaseView standing={loaded.value} onChanged={loaded.reload}>
          {more?.(loaded.value)}
        </CaseView>
      )}
    </Page>
  );
};
