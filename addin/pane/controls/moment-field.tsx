import { Field, Input } from '@fluentui/react-components';

/** A date and time of Beijing, as the field's own text (see `beijing-input`); '' where nothing is set. */
export const MomentField = ({
  label,
  value,
  onChange,
  hint,
  required = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
}) => (
  <Field label={label} required={required} {...(hint === undefined ? {} : { hint })}>
    <Input type="datetime-local" value={value} onChange={(_, data) => onChange(data.value)} />
  </Field>
);
