import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { openQuestions } from '../../../shared/workbook/reading/question';
import type { LiveScoring } from './scoring-sheet';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  buttons: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
});

export interface FillingFooterProps {
  readonly sheet: LiveScoring;
  /** Why nothing can be submitted, in Chinese; null when it can. */
  readonly blocked: string | null;
  readonly checking: boolean;
  readonly onCheck: () => void;
  readonly onSubmit: () => void;
}

/** Why nothing can be submitted, what comes first being said first. */
const whyNot = ({ reading, failure }: LiveScoring, asked: number, blocked: string | null): string | null => {
  if (reading === undefined && failure === null) return null;
  if (asked > 0) return `上面有 ${asked} 处要先选择，选完才能提交。`;
  return reading?.validation ? blocked : '先打开或新建评分表，才能校验和提交。';
};

/** 校验 and 提交, always in reach, with the reason when one of them is not to be had. */
export const FillingFooter = ({ sheet, blocked, checking, onCheck, onSubmit }: FillingFooterProps) => {
  const styles = useStyles();
  const none = !sheet.reading?.validation;
  const asked = openQuestions(sheet).length;
  const reason = whyNot(sheet, asked, blocked);
  return (
    <>
      {checking && <Spinner size="tiny" label="正在复核表格…" />}
      {!checking && reason !== null && <Muted id="submit-reason">{reason}</Muted>}
      <div className={styles.buttons}>
        <Button disabledFocusable={none || checking} onClick={onCheck}>
          校验
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={none || checking || reason !== null}
          aria-describedby={reason === null ? undefined : 'submit-reason'}
          onClick={onSubmit}
        >
          提交
        </Button>
      </div>
    </>
  );
};
