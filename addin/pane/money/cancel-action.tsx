import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';

/** 冲销: takes a record back that was made by mistake, with a reason. */
export const CancelAction = ({
  route,
  path,
  what,
  onCancelled,
}: {
  readonly route: 'cancelSpending' | 'cancelSupport';
  readonly path: { readonly year: Year; readonly park: ParkId; readonly sequence: number };
  /** The record, as people know it. */
  readonly what: string;
  readonly onCancelled: () => void;
}) => {
  const announce = useAnnounce();
  const cancel = useWrite(route);
  const form = useForm(`${route} ${String(path.year)} ${path.park} ${String(path.sequence)}`, { reason: '' });
  const { reason } = form.fields;
  return (
    <InlineAction
      label="冲销…"
      form={form}
      submit="确认冲销"
      ready={reason.trim() !== ''}
      onSubmit={async () => {
        await cancel({ path, body: { reason } });
        announce(`已冲销${what}。`);
        onCancelled();
      }}
    >
      <div>冲销{what}。原记录保留并标为已冲销，不能恢复；需要时另行登记正确的一笔。</div>
      <ReasonField label="冲销理由" value={reason} onChange={(value) => form.type({ reason: value })} />
    </InlineAction>
  );
};
