import { Select } from '@fluentui/react-components';

/** What was chosen of some; the only one where there is one; undefined where nobody has said yet which is meant. */
export const chosenOf = <Value,>(of: readonly Value[], isChosen: (each: Value) => boolean): Value | undefined =>
  of.find(isChosen) ?? (of.length === 1 ? of[0] : undefined);

/** One of a few, chosen from a list that drops down; what is chosen is one of those that are offered, or nothing yet. */
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
    value={value === undefined ? '' : String(value)}
    onChange={(_, chosen) => {
      const found = of.find((each) => String(each) === chosen.value);
      if (found !== undefined) onChoose(found);
    }}
  >
    {value === undefined && <option value="">请选择</option>}
    {of.map((each) => (
      <option key={each} value={String(each)}>
        {textOf(each)}
      </option>
    ))}
  </Select>
);
