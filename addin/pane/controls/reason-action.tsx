import type { ComponentProps, ReactNode } from 'react';
import { useForm } from '../hooks/use-form';
import { InlineAction } from './inline-action';
import { lackingOf } from './text/lacking';
import { ReasonField } from './reason-field';

/** Something that can be done here with a reason alone. */
export const ReasonAction = ({
  form: name,
  label,
  submit,
  onSubmit,
  reasonLabel = '理由',
  children,
  ...field
}: {
  /** Tells its form apart from every other of the pane, as {@link useForm} has it. */
  readonly form: string;
  readonly label: string;
  /** What the confirming button says. */
  readonly submit: string;
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly reasonLabel?: string;
  /** What is said above the reason. */
  readonly children?: ReactNode;
} & Pick<ComponentProps<typeof ReasonField>, 'rows' | 'hint'>) => {
  const form = useForm(name, { reason: '' });
  const { reason } = form.fields;
  return (
    <InlineAction
      label={label}
      form={form}
      submit={submit}
      lacking={lackingOf({ [reasonLabel]: reason.trim() !== '' })}
      onSubmit={() => onSubmit(reason)}
    >
      {children}
      <ReasonField {...field} label={reasonLabel} value={reason} onChange={(value) => form.type({ reason: value })} />
    </InlineAction>
  );
};
