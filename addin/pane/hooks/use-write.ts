import { useCallback } from 'react';
import { type AnswerOf, type CallOf, newIdempotencyKey } from '../../client/api-client';
import type { RouteName } from '../../../shared/api/routes';
import { useKept } from '../session/kept';
import { useSession } from '../session/session';

/** What a write says, but for the key of its effect. */
type Said<Name extends RouteName> = Omit<CallOf<Name>, 'key'>;

/**
 * A write to the API, for pages. Tried again with the same content it keeps its key, so that it takes effect once however often the line breaks, and whether or not
 * its page was left meanwhile. Throws as the client does.
 * @param about tells apart what is written to one path from several forms
 */
export const useWrite = <Name extends RouteName>(
  name: Name,
  about = '',
): ((say: Said<Name>) => Promise<AnswerOf<Name>>) => {
  const { api } = useSession();
  const { intents } = useKept();
  return useCallback(
    async (say) => {
      const to = JSON.stringify([name, say.path, about]);
      const content = JSON.stringify(say);
      const before = intents.get(to);
      const intent = before?.content === content ? before : { content, key: newIdempotencyKey() };
      intents.set(to, intent);
      // A call of this very route, with the key that `Said` leaves out.
      const answer = await api.call(name, { ...say, key: intent.key } as unknown as CallOf<Name>);
      if (intents.get(to) === intent) intents.delete(to);
      return answer;
    },
    [api, intents, name, about],
  );
};
