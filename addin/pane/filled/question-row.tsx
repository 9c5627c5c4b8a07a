import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Question } from '../../../shared/workbook/reading/question';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { JumpButton } from '../controls/jump-button';
import { Muted } from '../controls/text/muted';
import { Strong } from '../controls/text/strong';

const useStyles = makeStyles({
  row: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none', paddingBottom: 0 },
    overflowWrap: 'anywhere',
  },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '10px' },
  choices: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '6px' },
  choice: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: 400, overflowWrap: 'anywhere' },
});

/** Cells that are a click away; the others are marked on the sheet. */
const SHOWN = 4;

/** One thing that is asked: where and what, the cells that it is about, and its choices. One click answers. */
export const QuestionRow = ({
  question: { text, cells, choices, answer, hasLapsed },
  busy,
  onJump,
  onChoose,
  onKeep,
}: {
  readonly question: Question;
  readonly busy: boolean;
  readonly onJump: (cell: CellRef) => void;
  readonly onChoose: (choice: string) => void;
  /** Leaves what was chosen as it is; null where nothing was. */
  readonly onKeep: (() => void) | null;
}) => {
  const styles = useStyles();
  const [first, ...others] = cells;
  return (
    <li className={styles.row}>
      <Strong>
        <JumpButton cell={others.length === 0 ? first : null} onJump={onJump}>
          {text.where}
        </JumpButton>
      </Strong>
      <div>{text.what}</div>
      <Muted>{text.todo}</Muted>
      {hasLapsed && (
        <Muted tone="warning">以前选过，但表里的这些内容后来改了，原来的选择已经不适用，请重新选择。</Muted>
      )}
      {others.length > 0 && (
        <div className={styles.cells}>
          {cells.slice(0, SHOWN).map((cell) => (
            <JumpButton key={`${cell.sheet} ${cell.row} ${cell.column}`} cell={cell} onJump={onJump}>
              {cell.sheet}
            </JumpButton>
          ))}
          {cells.length > SHOWN && <Muted>等处，已在表中标出</Muted>}
        </div>
      )}
      <div className={styles.choices} role="group" aria-label={`${text.where} ${text.todo}`}>
        {choices.map((choice) => (
          <Button
            key={choice.id}
            className={styles.choice}
            appearance={choice.id === answer ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => onChoose(choice.id)}
          >
            {choice.text}
          </Button>
        ))}
        {onKeep && (
          <Button size="small" appearance="transparent" className={styles.choice} onClick={onKeep}>
            不改了，保留原来的选择
          </Button>
        )}
      </div>
    </li>
  );
};
