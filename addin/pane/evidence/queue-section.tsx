import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { QueuedFile, UploadQueue } from '../../evidence/upload-queue';
import { failureText } from '../../wording/failure-text';
import { sizeText } from '../../wording/size-text';
import { Section } from '../controls/section';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  failed: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', gap: '8px' },
});

const percent = (progress: number) => `${String(Math.round(progress * 100))}%`;
const stateText = ({ state, progress }: QueuedFile): string => {
  switch (state) {
    case 'waiting':
      return '等待上传';
    case 'reading':
      return '正在读取文件…';
    case 'sending':
      return `正在上传 ${percent(progress)}`;
    case 'confirming':
      return '已传完，正在核对…';
    case 'stopped':
      return '已停止';
    case 'failed':
      return '没有传上去';
  }
};

/** What is on its way: how far, and what can be done about what did not get through. */
export const QueueSection = ({
  queue,
  files,
}: {
  readonly queue: UploadQueue;
  readonly files: readonly QueuedFile[];
}) => {
  const styles = useStyles();
  const left = files.filter(({ state }) => state === 'failed' || state === 'stopped');
  return (
    <Section title={left.length === files.length ? `没有传完的材料（${String(left.length)} 份）` : '正在上传'}>
      <PlainList gap={10} label="上传队列">
        {files.map((file) => {
          const { id, name, size, said, state, progress, failure } = file;
          const rests = state === 'failed' || state === 'stopped';
          return (
            <li key={id} className={styles.row}>
              <div>{name}</div>
              <Muted>
                项目 {said.item} · {sizeText(size)} · {stateText(file)}
              </Muted>
              {!rests && <ProgressBar value={progress} aria-label={`${name} 上传进度`} />}
              {failure !== null && (
                <div className={styles.failed} role="alert">
                  {failureText(failure).detail}
                </div>
              )}
              <div className={styles.actions}>
                {rests ? (
                  <>
                    <Button size="small" appearance="primary" onClick={() => queue.retry(id)}>
                      {state === 'stopped' ? '继续' : '重试'}
                    </Button>
                    <Button size="small" onClick={() => queue.drop(id)}>
                      不传了
                    </Button>
                  </>
                ) : (
                  state !== 'confirming' && (
                    <Button size="small" onClick={() => queue.stop(id)}>
                      停止
                    </Button>
                  )
                )}
              </div>
            </li>
          );
        })}
      </PlainList>
    </Section>
  );
};
