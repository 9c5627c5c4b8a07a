import { GeneralException } from '../protocol/rich-api-error';
import type { Hooks, MemberUse } from './manner';

/** A manner of crashing: the batch that does it, and all that come later, are told that their session is over. */
export function crash(when: (use: MemberUse, done: () => unknown) => boolean): () => Hooks {
  return () => {
    let crashed = false;
    return {
      member: (use, done) => {
        if (!when(use, done)) return done();
        crashed = true;
        throw new GeneralException('Excel has crashed');
      },
      batch: async (_request, done) => {
        const answer = crashed ? null : await done();
        return answer === null || crashed ? { fault: 5012 } : answer;
      },
    };
  };
}
