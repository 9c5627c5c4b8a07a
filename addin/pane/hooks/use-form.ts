import { useCallback, useSyncExternalStore } from 'react';
import { useKept } from '../session/kept';

/** What somebody types before something is done. */
export interface Form<Fields extends object> {
  /** Tells it apart from every other form of the pane: what is done, and to whom. */
  readonly name: string;
  readonly fields: Fields;
  readonly type: (fields: Partial<Fields>) => void;
  /** Once it is sent. */
  readonly clear: () => void;
}

/**
 * A form of a page. What is typed into it stays until it is cleared or another person signs in, whether its page is still shown or not.
 * @param name of the year, the park and whatever else it is about
 * @param blank what stands in a field that nobody has typed into
 */
export const useForm = <Fields extends object>(name: string, blank: Fields): Form<Fields> => {
  const kept = useKept();
  const typed = useSyncExternalStore(
    kept.subscribe,
    useCallback(() => kept.typedInto(name), [kept, name]),
  );
  return {
    name,
    fields: { ...blank, ...typed },
    type: useCallback((fields: Partial<Fields>) => kept.type(name, fields), [kept, name]),
    clear: useCallback(() => kept.forget(name), [kept, name]),
  };
};
