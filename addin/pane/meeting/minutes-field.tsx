import { Button, Field, ProgressBar, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { FileUnfit, UploadStopped } from '../../evidence/failures';
import { ACCEPTED } from '../../evidence/fit-file';
import { sendMinutes } from '../../evidence/send-minutes';
import { FILE_LIMIT_WORDS, FILE_TYPE_WORDS } from '../../../shared/regulation/evidence';
import type { Year } from '../../../shared/vocabulary/ids';
import { sizeText } from '../../wording/size-text';
import { FailureNotice } from '../controls/notice';
import { useSession } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { isOfOther, type ChosenMinutes } from './chosen-minutes';

const useStyles = makeStyles({
  hidden: { display: 'none' },
  chosen: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** 会议纪要 as a file, where there is one: sent as soon as it is chosen. */
export const MinutesField = ({
  year,
  meeting,
  chosen,
  onChange,
}: {
  readonly year: Year;
  /** By day and number, as it is typed now: see `meetingName`. */
  readonly meeting: string;
  readonly chosen: ChosenMinutes;
  readonly onChange: (chosen: ChosenMinutes) => void;
}) => {
  const styles = useStyles();
  const { api } = useSession();
  const announce = useAnnounce();
  const chooser = useRef<HTMLInputElement>(null);
  const send = async (file: File) => {
    const abort = new AbortController();
    const onProgress = (progress: number) => onChange({ state: 'sending', file, progress, abort });
    onProgress(0);
    try {
      const minutes = await sendMinutes({ api, year, file, onProgress, signal: abort.signal });
      onChange({ state: 'sent', minutes, of: meeting });
      announce('会议纪要已上传。');
    } catch (failure) {
      onChange(failure instanceof UploadStopped ? { state: 'none' } : { state: 'failed', file, failure });
    }
  };
  const isOther = isOfOther(chosen, meeting);
  const clear = () => onChange({ state: 'none' });
  return (
    <Field
      label="会议纪要文件（没有的不传）"
      hint={chosen.state === 'none' ? `收 ${FILE_TYPE_WORDS}，不超过 ${FILE_LIMIT_WORDS}` : ''}
    >
      <div className={styles.chosen} role="group">
        {(chosen.state === 'none' || chosen.state === 'failed') && (
          <input
            ref={chooser}
            type="file"
            accept={ACCEPTED}
            className={styles.hidden}
            aria-label="选择会议纪要的文件"
            tabIndex={-1}
            onChange={({ target }) => {
              const file = target.files?.[0];
              // The same file is chosen anew once it was mended.
              target.value = '';
              if (file) void send(file);
            }}
          />
        )}
        {chosen.state === 'none' && (
          <div className={styles.actions}>
            <Button size="small" onClick={() => chooser.current?.click()}>
              选择文件…
            </Button>
          </div>
        )}
        {chosen.state === 'sending' && (
          <>
            <div>{chosen.file.name}</div>
            <ProgressBar value={chosen.progress} aria-label={`${chosen.file.name} 上传进度`} />
            <div className={styles.actions}>
              <Button size="small" onClick={() => chosen.abort.abort()}>
                停止
              </Button>
            </div>
          </>
        )}
        {chosen.state === 'failed' && (
          <>
            <FailureNotice failure={chosen.failure} />
            <div className={styles.actions}>
              {!(chosen.failure instanceof FileUnfit) && (
                <Button size="small" appearance="primary" onClick={() => void send(chosen.file)}>
                  重试
                </Button>
              )}
              <Button size="small" onClick={() => chooser.current?.click()}>
                另选文件…
              </Button>
              <Button size="small" onClick={clear}>
                不传了
              </Button>
            </div>
          </>
        )}
        {chosen.state === 'sent' && (
          <>
            <div>
              {chosen.minutes.name}（{sizeText(chosen.minutes.size)}），已上传
            </div>
            {isOther && <div>这份纪要是为“{chosen.of}”的会议上传的，会议已经改了，请选择是否仍用这份。</div>}
            <div className={styles.actions}>
              {isOther && (
                <Button size="small" appearance="primary" onClick={() => onChange({ ...chosen, of: meeting })}>
                  仍用这份
                </Button>
              )}
              <Button size="small" onClick={clear}>
                移除文件
              </Button>
            </div>
          </>
        )}
      </div>
    </Field>
  );
};
