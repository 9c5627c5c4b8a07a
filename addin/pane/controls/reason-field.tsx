import { Field, Textarea } from '@fluentui/react-components';

/** Longest reason that the API takes. */
const LONGEST = 1000;

/** Why something is done, in the person's own words. */
export const ReasonField = ({
  label = '理由',
  value,
  onChange,
  hint,
  rows = 3,
}: {
  readonly label?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly rows?: number;
}) => (
  <Field label={label} required {...(hint === undefined ? {} : { hint })}>
    <Textarea rows={rows} maxLength={LONGEST} value={value} onChange={(_, data) => onChange(data.value)} />
  </Field>
);
