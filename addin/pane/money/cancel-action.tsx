import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { useAnnounce } from '../shell/announcer';
import { useWrite } from '../hooks/use-write';
import { ReasonAction } from '../controls/reason-action';

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
  return (
    <ReasonAction
      form={`${route} ${String(path.year)} ${path.park} ${String(path.sequence)}`}
      label="冲销…"
      submit="确认冲销"
      onSubmit={async (reason) => {
        await cancel({ path, body: { reason } });
        announce(`已冲销${what}。`);
        onCancelled();
      }}
      reasonLabel="冲销理由"
    >
      <div>冲销{what}。原记录保留并标为已冲销，不能恢复；需要时另行登记正确的一笔。</div>
    </ReasonAction>
  );
};
