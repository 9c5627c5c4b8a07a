import type { ReactNode } from 'react';
import type { ApplicationId } from '../../../shared/vocabulary/ids';
import type { RecognitionAnswer } from '../../../shared/api/recognition';
import { BackButton } from '../controls/back-button';
import { Page } from '../shell/page';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
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
  const loaded = useAnswer('application', { application });
  return (
    <Page topic={application}>
      <BackButton onBack={onBack}>返回申报一览</BackButton>
      <Loaded of={loaded} label="正在读取申报…">
        {(standing) => (
          <CaseView standing={standing} onChanged={loaded.reload}>
            {more?.(standing)}
          </CaseView>
        )}
      </Loaded>
    </Page>
  );
};
