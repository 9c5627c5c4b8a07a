import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Act } from '../controls/act';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import type { FilledReading } from './filled-sheet';
import { QuestionsSection } from './questions-section';
import { ReplaceDialog } from './replace-dialog';
import type { LiveSheet } from './use-filled-sheet';

/** What can be drawn, and what the button says. */
export interface Offer<Content> {
  readonly text: string;
  readonly doing?: string;
  readonly isMain?: boolean;
  readonly content: () => Content | Promise<Content>;
}

/** A sheet that people fill in, in the pane: what is asked of it, what was read, a way to read it and to draw it, which never loses what somebody typed. */
export const FilledSection = <Reading extends FilledReading, Content>({
  sheet,
  name = sheet.title,
  intro,
  offer,
  reads = false,
  aside,
  standing,
  carried = null,
  children,
}: {
  readonly sheet: LiveSheet<Reading, Content>;
  /** What the section is called. */
  readonly name?: string;
  readonly intro?: ReactNode;
  /** Null while there is nothing to draw. */
  readonly offer: Offer<Content> | null;
  /** Whether it is read from here. */
  readonly reads?: boolean;
  readonly aside?: ReactNode;
  /** What is said of the sheet that stands before it is replaced. */
  readonly standing: ReactNode;
  readonly carried?: Content | null;
  readonly children?: ReactNode;
}) => {
  const { title, reading, questions, failure, place, checks, isLive, reread, checking, draw } = sheet;
  const again = () => {
    place.say(null);
    void reread();
  };
  return (
    <>
      {/* Where a check has marked what is asked, the marks go with the answer. */}
      <QuestionsSection questions={questions} onAnswered={isLive && checks === 0 ? reread : checking.run} />
      <Section title={name} aside={aside}>
        {intro}
        {isLive && reading === undefined && failure === null && <Spinner size="small" label="正在读取工作簿…" />}
        {offer && (!isLive || reading !== undefined) && (
          <Act
            appearance={offer.isMain === true ? 'primary' : 'secondary'}
            task={draw}
            onClick={() => draw.run(offer.content)}
            doing={offer.doing ?? '正在生成…'}
            disabled={checking.busy}
            quiet
          >
            {offer.text}
          </Act>
        )}
        {reads && (
          <Act task={checking} doing="正在读取…" disabled={draw.busy} quiet>
            读取并校验
          </Act>
        )}
        <FailureNotice
          failure={failure}
          actions={
            isLive && (
              <Button size="small" onClick={again}>
                重新读取
              </Button>
            )
          }
        />
        {!isLive && reading === null && <div role="status">工作簿里还没有“{title}”，请先生成。</div>}
        {reading && reading.readFrom !== '' && <Muted>{reading.readFrom}</Muted>}
        {children}
        <ReplaceDialog sheet={sheet} carried={carried}>
          {standing}
        </ReplaceDialog>
      </Section>
    </>
  );
};
