import type { Evaluation } from '../../../shared/api/submission';
import { takeParkStep } from '../../../shared/evaluation/procedure/park-steps';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { useWrite } from '../hooks/use-write';
import { useAnnounce } from '../shell/announcer';
import { ParkEvidenceChoice } from './evidence-choice';
import { FiguresSection } from './figures-section';
import { VerifyAction } from './verify-action';
import { WithdrawAction } from './withdraw-action';

/** 核实数 of a park before its district: those that there are, and one more while it reviews. */
export const ReviewFigures = ({
  evaluation: { park, year, stage, yearState, participant, latest, computed, verified = [] },
  isSheetOpen,
}: {
  readonly evaluation: Evaluation;
  /** Whether 初审表 is open, so that a cell of it can be meant. */
  readonly isSheetOpen: boolean;
}) => {
  const announce = useAnnounce();
  const loaded = useAnswer('verifiedFigures', { year, park });
  const verify = useWrite('verifyAtReview');
  const withdraw = useWrite('withdrawAtReview');
  const may = !('refused' in takeParkStep('verifyAtReview', stage, yearState));
  return (
    <Loaded of={loaded} label="正在读取核实数…" size="tiny">
      {({ figures }) => (
        <FiguresSection
          figures={figures}
          of={(figure) => (
            <WithdrawAction
              figure={figure}
              onWithdraw={async (id, reason) => {
                await withdraw({ path: { year, park, figure: id }, body: { reason } });
                announce('核实数已撤回。');
                loaded.reload();
              }}
            />
          )}
        >
          {may && latest && computed && (
            <VerifyAction
              subject={park}
              step="verifyAtReview"
              matter={{
                version: latest.version,
                reported: latest.reported,
                counted: verified,
                planned: participant,
                computed: computed.items,
              }}
              isSheetOpen={isSheetOpen}
              evidence={(choice) => <ParkEvidenceChoice park={park} {...choice} />}
              onSend={async (body) => {
                await verify({ path: { year, park }, body });
                announce('核实数已提交，园区可以答复。');
                loaded.reload();
              }}
            />
          )}
        </FiguresSection>
      )}
    </Loaded>
  );
};
