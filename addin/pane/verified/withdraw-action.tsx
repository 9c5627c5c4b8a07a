import type { FigureSeen } from '../../../shared/api/verified';
import { useYear } from '../session/session';
import { ReasonAction } from '../controls/reason-action';

/** Takes back a figure that one has verified oneself; nothing where that cannot be done. */
export const WithdrawAction = ({
  figure: { id, mayWithdraw },
  onWithdraw,
}: {
  readonly figure: FigureSeen;
  readonly onWithdraw: (id: FigureSeen['id'], reason: string) => Promise<void>;
}) => {
  const year = useYear();
  return mayWithdraw ? (
    <ReasonAction
      form={`withdraw ${String(year)} ${id}`}
      label="撤回核实数…"
      submit="确认撤回"
      rows={2}
      onSubmit={(reason) => onWithdraw(id, reason)}
    >
      <div>撤回后不再裁定，恢复按填报数计分；原核实数和撤回的理由留在办理记录中。</div>
    </ReasonAction>
  ) : null;
};
