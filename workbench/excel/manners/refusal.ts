import type { RichApiError } from '../protocol/rich-api-error';
import type { Hooks, MemberUse } from './manner';

/** A manner that does nothing but throw where a member of the object model is used in one of these ways. */
export function refusal(kind: MemberUse['kind'], names: RegExp, error: () => RichApiError): () => Hooks {
  return () => ({
    member: (use, done) => {
      if (use.kind === kind && names.test(use.name)) throw error();
      return done();
    },
  });
}
