import type { SettlementSheet } from '../../../shared/api/settlement';
import type { FigureSeen } from '../../../shared/api/verified';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { useWrite } from '../hooks/use-write';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { countedSeen } from '../verified/counted-seen';
import { ParkEvidenceChoice } from '../verified/evidence-choice';
import { VerifyAction } from '../verified/verify-action';
import { WithdrawAction } from '../verified/withdraw-action';

/** One more figure that the bureau itself finds otherwise. */
export const VerifyOwn = ({
  sheet: { park, version, reported, verified, planned, computed },
  onVerified,
}: {
  /** As it came: with what counts by now. */
  readonly sheet: SettlementSheet;
  readonly onVerified: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const verify = useWrite('verifyAtSettlement');
  return (
    <VerifyAction
      subject={park}
      step="verifyAtSettlement"
      matter={{ version, reported, counted: countedSeen(verified), planned, computed }}
      isSheetOpen={false}
      evidence={(choice) => <ParkEvidenceChoice park={park} {...choice} />}
      onSend={async (body) => {
        await verify({ path: { year, park }, body });
        announce('核实数已提交，园区可以答复。');
        onVerified();
      }}
    />
  );
};

/** Takes back a figure of the bureau's own. */
export const WithdrawOwn = ({
  park,
  figure,
  onWithdrawn,
}: {
  readonly park: ParkId;
  readonly figure: FigureSeen;
  readonly onWithdrawn: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const withdraw = useWrite('withdrawAtSettlement');
  return (
    <WithdrawAction
      figure={figure}
      onWithdraw={async (id, reason) => {
        await withdraw({ path: { year, park, figure: id }, body: { reason } });
        announce('核实数已撤回。');
        onWithdrawn();
      }}
    />
  );
};
