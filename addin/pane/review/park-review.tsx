import { useCallback } from 'react';
import { Version, type ParkId } from '../../../shared/vocabulary/ids';
import { useSession, useYear } from '../session/session';
import { BackButton } from '../controls/back-button';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { ReviewDesk, type ReviewMatter } from './review-desk';

/** One park's review: fetches what is reviewed, then opens the desk. */
export const ParkReview = ({ park, onBack }: { readonly park: ParkId; readonly onBack: () => void }) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(async (): Promise<ReviewMatter> => {
    const evaluation = await api.call('evaluation', { path: { year, park } });
    const { latest, computed, currentVersion } = evaluation;
    if (!latest || !computed) throw new RangeError('a park that is reviewed has submitted');
    const before =
      currentVersion > 1
        ? await api.call('submission', { path: { year, park, version: Version.parse(currentVersion - 1) } })
        : null;
    return { evaluation, latest, computed, before, closes: evaluation.reviewsClose };
  }, [api, year, park]);
  const loaded = useLoaded(load);
  return (
    <Loaded
      of={loaded}
      label="正在读取园区自评…"
      around={(waiting) => (
        <Page>
          {loaded.state === 'failed' && <BackButton onBack={onBack}>返回园区列表</BackButton>}
          {waiting}
        </Page>
      )}
    >
      {(matter) => <ReviewDesk matter={matter} onBack={onBack} onChanged={loaded.reload} />}
    </Loaded>
  );
};
