import { Field, Select, Spinner } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { readConsolidated } from '../../client/lists/consolidated';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { useSession, useYear } from '../session/session';
import { RetryNotice } from './retry-notice';
import { Section } from './section';
import { useLoaded } from '../hooks/use-loaded';

/** Chooses one of the parks that somebody may see in this year, and shows what is asked for of it. */
export const ParkPicker = ({ children }: { readonly children: (park: ParkId) => ReactNode }) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(() => readConsolidated(api, year), [api, year]);
  const loaded = useLoaded(load);
  const [chosen, setChosen] = useState<ParkId | null>(null);
  const rows = loaded.value?.rows ?? [];
  const park = chosen ?? rows[0]?.park;
  return (
    <>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!loaded.value && loaded.state === 'loading' && <Spinner label="正在读取园区…" />}
      {loaded.value && (
        <Section title="选择园区">
          <Field label="园区">
            <Select
              value={park ?? ''}
              onChange={(_, { value }) => setChosen(rows.find((row) => row.park === value)?.park ?? null)}
            >
              {rows.map((row) => (
                <option key={row.park} value={row.park}>
                  {row.name}
                </option>
              ))}
            </Select>
          </Field>
        </Section>
      )}
      {park !== undefined && children(park)}
    </>
  );
};
