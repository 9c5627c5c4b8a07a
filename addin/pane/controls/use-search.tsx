import { Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useYearIfAny } from '../session/session';
import { useForm } from '../hooks/use-form';

/** From so many on there is something to search. */
const SEARCHED = 8;

/** What of a list is looked for, and the field in which that is typed; nothing to type where there is little to search. */
export const useSearch = <Row,>(
  rows: readonly Row[],
  {
    label,
    of = label,
    textOf,
  }: {
    /** What the list is, for screen readers. */
    readonly label: string;
    /** Tells it from every other list of the pane, where the label does not. */
    readonly of?: string;
    /** What a search looks in. */
    readonly textOf: (row: Row) => string;
  },
): { readonly found: readonly Row[]; readonly field: ReactNode } => {
  const year = useYearIfAny();
  const {
    fields: { search },
    type,
  } = useForm(`search ${String(year)} ${of}`, { search: '' });
  const isSearched = rows.length >= SEARCHED;
  const wanted = isSearched ? search.trim() : '';
  return {
    found: wanted === '' ? rows : rows.filter((row) => textOf(row).includes(wanted)),
    field: isSearched && (
      <Input
        size="small"
        aria-label={`在${label}中查找`}
        placeholder="按名称查找"
        value={search}
        onChange={(_, { value }) => type({ search: value })}
      />
    ),
  };
};
