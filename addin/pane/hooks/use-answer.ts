import { useCallback } from 'react';
import type { AnswerOf, CallOf } from '../../client/api-client';
import type { RouteName } from '../../../shared/api/routes';
import { useSession } from '../session/session';
import { useLoaded, type Load } from './use-loaded';

/** What a route answers: asked when the page opens, when the path is another one, and as {@link useLoaded} says. */
export const useAnswer = <Name extends RouteName>(name: Name, path: CallOf<Name>['path']): Load<AnswerOf<Name>> => {
  const { api } = useSession();
  // A path is made anew with every drawing; by its words it is the same.
  const words = JSON.stringify(path);
  // A route that is read takes nothing but its path.
  const load = useCallback(() => api.call(name, { path: JSON.parse(words) } as CallOf<Name>), [api, name, words]);
  return useLoaded(load);
};
