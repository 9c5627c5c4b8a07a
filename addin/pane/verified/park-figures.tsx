import type { ReactNode } from 'react';
import type { FigureSeen } from '../../../shared/api/verified';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { useSession, useYear } from '../session/session';
import { AnswerAction } from './answer-action';
import { FiguresSection } from './figures-section';

/** 核实数 of a park, for the park that answers to them and for whoever reads them. */
export const ParkFigures = ({
  park,
  none = null,
}: {
  readonly park: ParkId;
  /** What is said where there is none. */
  readonly none?: ReactNode;
}) => {
  const year = useYear();
  const { principal } = useSession();
  const loaded = useAnswer('verifiedFigures', { year, park });
  const isPark = scopeOf(principal, 'figure.answer') !== undefined;
  const mayAnswer = ({ state }: FigureSeen) => isPark && state === 'hearing';
  return (
    <Loaded of={loaded} label="正在读取核实数…" size="tiny">
      {({ figures }) =>
        figures.length === 0 ? (
          none
        ) : (
          <FiguresSection
            // What is to be answered stands first.
            figures={figures.toSorted((one, other) => Number(mayAnswer(other)) - Number(mayAnswer(one)))}
            waits={figures.filter(mayAnswer).length}
            of={(figure) =>
              mayAnswer(figure) && <AnswerAction park={park} figure={figure} onAnswered={loaded.reload} />
            }
          />
        )
      }
    </Loaded>
  );
};
