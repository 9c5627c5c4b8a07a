import { Select } from '@fluentui/react-components';

/** One of a few, chosen from a list that drops down; what is chosen is one of those that are offered. */
export const Choice = <Value extends string | number>({
  of,
  textOf,
  value,
  onChoose,
  size = 'medium',
}: {
  readonly of: readonly Value[];
  readonly textOf: (value: Value) => string;
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
  readonly size?: 'small' | 'medium';
}) => (
  <Select
    size={size}
    value={String(value)}
    onChange={(_, chosen) => {
      const found = of.find((each) => String(each) === chosen.value);
      if (found !== undefined) onChoose(found);
    }}
  >
    {of.map((each) => (
      <option key={each} value={String(each)}>
        {textOf(each)}
      </option>
    ))}
  </Select>
);
