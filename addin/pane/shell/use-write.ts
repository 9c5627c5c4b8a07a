import { useCallback, useRef } from 'react';
import type { AnswerOf, CallOf } from '../../client/api-client';
import { newIdempotencyKey } from '../../client/idempotency-key';
import type { IdempotencyKey } from '../../../shared/api/ids';
import type { RouteName } from '../../../shared/api/routes';
import { useSession } from '../session/session';

/** What a write says, but for the key of its effect. */
type Said<Name extends RouteName> = Omit<CallOf<Name>, 'key'>;

/**
 * A write to the API, for pages. Tried again with the same content it keeps its key, so that it takes effect once however often the line breaks.
 * Throws as the client does.
 */
export const useWrite = <Name extends RouteName>(name: Name): ((say: Said<Name>) => Promise<AnswerOf<Name>>) => {
  const { api } = useSession();
  const intent = useRef<{ readonly content: string; readonly key: IdempotencyKey } | null>(null);
  return useCallback(
    async (say) => {
      const content = JSON.stringify(say);
      const { key } = intent.current?.content === content ? intent.current : { key: newIdempotencyKey() };
      intent.current = { content, key };
      // A call of this very route, with the key that `Said` leaves out.
      const answer = await api.call(name, { ...say, key } as unknown as CallOf<Name>);
      intent.current = null;
      return answer;
    },
    [api, name],
  );
};
