import type { PanelSheet } from '../../../shared/api/panel';
import { countedSeen } from './counted-seen';
import { useWrite } from '../hooks/use-write';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { PanelEvidenceChoice } from './evidence-choice';
import { FiguresSection } from './figures-section';
import { VerifyAction } from './verify-action';
import { WithdrawAction } from './withdraw-action';

/** 核实数 of a park before an expert, behind the mask as everything there: those that may be seen, and one more while the panel scores. */
export const PanelFigures = ({
  sheet: { entry, version, reported, verified, computed, open },
  isSheetOpen,
  onChanged,
}: {
  readonly sheet: PanelSheet;
  /** Whether 专家评分表 is open, so that a cell of it can be meant. */
  readonly isSheetOpen: boolean;
  readonly onChanged: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const verify = useWrite('verifyAtPanel');
  const withdraw = useWrite('withdrawAtPanel');
  return (
    <FiguresSection
      figures={verified}
      of={(figure) => (
        <WithdrawAction
          figure={figure}
          onWithdraw={async (id, reason) => {
            await withdraw({ path: { year, entry, figure: id }, body: { reason } });
            announce('核实数已撤回。');
            onChanged();
          }}
        />
      )}
    >
      {open && (
        <VerifyAction
          subject={entry}
          step="verifyAtPanel"
          // An expert is not told what the plan knows of the park: what was accepted with the sheet stands for it.
          matter={{ version, reported, counted: countedSeen(verified), planned: null, computed }}
          isSheetOpen={isSheetOpen}
          evidence={(choice) => <PanelEvidenceChoice entry={entry} {...choice} />}
          onSend={async (body) => {
            await verify({ path: { year, entry }, body });
            announce('核实数已提交，园区可以答复。');
            onChanged();
          }}
        />
      )}
    </FiguresSection>
  );
};
