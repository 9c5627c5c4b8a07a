import { useState } from 'react';
import type { ApplicationId } from '../../../shared/vocabulary/ids';
import { useSession } from '../session/session';
import { Page } from '../shell/page';
import { DistrictDesk } from './district-desk';
import { OpenCase } from './open-case';
import { ApplicationsAndRoster } from './applications-and-roster';

/** 认定: a district applies and sees where it stands; the bureau decides, the leading group looks on. Belongs to no year. */
export const RecognitionPage = () => {
  const { principal } = useSession();
  const [application, setApplication] = useState<ApplicationId | null>(null);
  if (principal.role === 'district') return <DistrictDesk />;
  if (application !== null)
    return <OpenCase key={application} application={application} onBack={() => setApplication(null)} />;
  return (
    <Page>
      <ApplicationsAndRoster onOpen={setApplication} />
    </Page>
  );
};
