import { Field, Textarea } from '@fluentui/react-components';
import { Reason } from '../../../shared/vocabulary/ids';

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
    <Textarea
      rows={rows}
      maxLength={Reason.maxLength ?? undefined}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    />
  </Field>
);
