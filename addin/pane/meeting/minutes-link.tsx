import { makeStyles } from '@fluentui/react-components';
import { openFile } from '../../evidence/open-file';
import type { Meeting } from '../../../shared/evaluation/procedure/meeting';
import { sizeText } from '../../wording/size-text';
import { Act } from '../controls/act';
import { Muted } from '../controls/text/muted';
import { useTask } from '../hooks/use-task';
import type { Year } from '../../../shared/vocabulary/ids';
import { useSession, useYearIfAny } from '../session/session';

const useStyles = makeStyles({
  minutes: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start', overflowWrap: 'anywhere' },
});

/** The minutes of the meeting that took a decision, to be opened; nothing where there is no file. */
export const MinutesLink = ({
  meeting: { minutes },
  year,
}: {
  readonly meeting: Pick<Meeting, 'minutes'>;
  /** Whose decision it was, where that is not the year that is worked on. */
  readonly year?: Year;
}) => {
  const styles = useStyles();
  const { api } = useSession();
  const worked = useYearIfAny();
  const of = year ?? worked;
  const open = useTask(async (of: Year, sha256: NonNullable<Meeting['minutes']>['sha256']) =>
    openFile(await api.call('minutesFile', { path: { year: of, minutes: sha256 } })),
  );
  if (!minutes || of === null) return null;
  return (
    <div className={styles.minutes}>
      <Muted>
        会议纪要：{minutes.name}（{sizeText(minutes.size)}）
      </Muted>
      <Act size="small" task={open} onClick={() => open.run(of, minutes.sha256)}>
        下载会议纪要
      </Act>
    </div>
  );
};
