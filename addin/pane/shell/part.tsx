import { Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { RetryNotice } from '../controls/notice';
import { useAgainOnline } from '../hooks/use-again-online';

/** A component whose code is fetched when it is first shown, or before. */
export type Part<Props> = ComponentType<Props> & {
  /** Fetches the code ahead of its need. What fails now is fetched again when it is shown. */
  readonly fetch: () => Promise<void>;
};

type Fetched<Props> =
  | { readonly state: 'fetching' }
  | { readonly state: 'there'; readonly Content: ComponentType<Props> }
  | { readonly state: 'failed'; readonly failure: unknown };

/**
 * Makes a component of code that is fetched apart. Where it could not be fetched it says so in its place, tries again as soon as the network is back, and on a
 * click; `React.lazy` would remember the failure until the pane is closed.
 */
export const part = <Props extends object>(
  fetchContent: () => Promise<ComponentType<Props>>,
  { sentence = '正在打开…' }: { readonly sentence?: string } = {},
): Part<Props> => {
  let known: ComponentType<Props> | null = null;
  const fetch = async () => {
    known = await fetchContent();
    return known;
  };
  const Shown = (props: Props) => {
    const [fetched, setFetched] = useState<Fetched<Props>>(() =>
      known ? { state: 'there', Content: known } : { state: 'fetching' },
    );
    const { state } = fetched;
    useEffect(() => {
      if (state !== 'fetching') return undefined;
      let left = false;
      fetch().then(
        (Content) => {
          if (!left) setFetched({ state: 'there', Content });
        },
        (failure: unknown) => {
          if (!left) setFetched({ state: 'failed', failure });
        },
      );
      return () => {
        left = true;
      };
    }, [state]);
    const again = useCallback(() => setFetched({ state: 'fetching' }), []);
    useAgainOnline(state === 'failed', again);
    if (fetched.state === 'there') return <fetched.Content {...props} />;
    if (fetched.state === 'failed') return <RetryNotice failure={fetched.failure} onAgain={again} />;
    return <Spinner label={sentence} />;
  };
  return Object.assign(Shown, {
    fetch: async () => {
      await fetch();
    },
  });
};
