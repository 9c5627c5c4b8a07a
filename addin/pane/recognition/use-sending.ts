import { useCallback } from 'react';
import { ApplicationId } from '../../../shared/vocabulary/ids';
import { canStep } from '../../../shared/evaluation/recognition/steps';
import { RECOGNITION_STATE_WORDS } from '../../../shared/evaluation/recognition/states';
import { failureText } from '../../wording/failure-text';
import { useLoaded } from '../hooks/use-loaded';
import { useSession } from '../session/session';
import type { FilledApplication } from './application-sheet';

/** Whether what stands on 认定申报 can be sent. */
export interface Sending {
  readonly isOpen: boolean;
  /** Why what was changed since it was sent cannot be sent again; '' where it can, and where nothing was. */
  readonly whyNot: string;
}

const ANEW = '请打开下面的那次申报，从那里生成申报表，再照着填。';

/**
 * Whether 认定申报 as it stands can be sent: one that was not sent can; one that was changed since goes as a correction, as long as the application that it was sent as can be corrected and has no newer version.
 * @param sent counts what was sent: what is known of an application is asked again after each
 */
export const useSending = (reading: FilledApplication | null | undefined, sent: number): Sending => {
  const { api } = useSession();
  const isChanged = reading !== null && reading !== undefined && reading.receipt !== '' && !reading.isSent;
  const target = isChanged && reading.target.kind === 'correction' ? reading.target : null;
  const application = ApplicationId.safeParse(target?.application).data ?? null;
  const load = useCallback(
    // Named so that it is another one after each.
    async (_ = sent) => (application === null ? null : api.call('application', { path: { application } })),
    [api, application, sent],
  );
  const loaded = useLoaded(load);
  if (!reading || reading.sheet === null) return { isOpen: false, whyNot: '' };
  if (!isChanged) return { isOpen: !reading.isSent, whyNot: '' };
  if (application === null || target === null)
    return { isOpen: false, whyNot: `表上没有记下是哪一次申报，不能再次提交。${ANEW}` };
  if (loaded.state === 'failed')
    return { isOpen: false, whyNot: `能不能更正查不到：${failureText(loaded.failure).detail}` };
  if (!loaded.value) return { isOpen: false, whyNot: '正在查询能不能更正…' };
  const { state, version } = loaded.value;
  if (!canStep('correct', state))
    return { isOpen: false, whyNot: `这次申报现为“${RECOGNITION_STATE_WORDS[state]}”，不能再更正。` };
  return version === target.version
    ? { isOpen: true, whyNot: '' }
    : {
        isOpen: false,
        whyNot: `这次申报已有第 ${String(version)} 版，表上的是第 ${String(target.version)} 版。${ANEW}`,
      };
};
