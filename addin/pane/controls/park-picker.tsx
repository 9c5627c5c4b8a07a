import { Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { Section } from './section';
import { useConsolidated } from '../hooks/use-consolidated';
import { Loaded } from './loaded';

/** Chooses one of the parks that somebody may see in this year, and shows what is asked for of it. */
export const ParkPicker = ({ children }: { readonly children: (park: ParkId) => ReactNode }) => {
  const loaded = useConsolidated();
  const [chosen, setChosen] = useState<ParkId | null>(null);
  const park = chosen ?? loaded.value?.rows[0]?.park;
  return (
    <>
      <Loaded of={loaded} label="正在读取园区…">
        {({ rows }) => (
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
      </Loaded>
      {park !== undefined && children(park)}
    </>
  );
};
