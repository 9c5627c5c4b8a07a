import { useCallback, useRef, useState } from 'react';
import { onlyAsks, UnreadableList } from '../../excel/seen/unreadable-list';
import { SheetExists } from '../../excel/workbook/sheet-exists';
import type { Question } from '../../../shared/workbook/reading/question';
import { useEdits } from '../hooks/use-edits';
import { useFailurePlace, useTask, type FailurePlace, type Task } from '../hooks/use-task';
import { useAnnounce } from '../shell/announcer';
import type { FilledReading, FilledSheet } from './filled-sheet';

/** A sheet that people fill in as it stands in the workbook, and what can be done with it. */
export interface LiveSheet<Reading, Content> {
  readonly title: string;
  /** undefined: not read yet; null: the workbook has none. */
  readonly reading: Reading | null | undefined;
  /** What is asked of it, or before it can be read. */
  readonly questions: readonly Question[];
  /** Why it could not be read or drawn; null where all that is amiss is that something is to be chosen. */
  readonly failure: unknown;
  /** Where it is said why the last thing was not done. */
  readonly place: FailurePlace;
  /** How often a check found it: after the first, findings are listed. */
  readonly checks: number;
  readonly busy: boolean;
  readonly isLive: boolean;
  /** Reads again, without marks, where it is read by itself. */
  readonly reread: () => Promise<void>;
  /** Checks and marks in place. Throws what Excel refuses. */
  readonly check: () => Promise<Reading | null>;
  /** The same for a button, with what it came to announced. */
  readonly checking: Task<readonly [], Reading | null>;
  /** Draws what is made of it, unless somebody typed on the one that stands: then it is `wanted` until somebody has chosen. */
  readonly draw: Task<readonly [() => Content | Promise<Content>], void>;
  readonly wanted: { readonly content: Content } | null;
  /** Draws it, with the one that stands kept beside it. */
  readonly replace: Task<readonly [Content], void>;
  readonly keep: () => void;
  /** What was read is not looked at any more. */
  readonly forget: () => void;
}

/** The one way in which the pane reads, checks and draws a sheet that people fill in. */
export const useFilledSheet = <Reading extends FilledReading, Content>(
  sheet: FilledSheet<Reading, Content>,
): LiveSheet<Reading, Content> => {
  const { title, look, check: checkInPlace, told, isUnsent, draw: drawSheet, drawn } = sheet;
  const announce = useAnnounce();
  const [reading, setReading] = useState<Reading | null | undefined>(undefined);
  const [unread, setUnread] = useState<unknown>(null);
  const [checks, setChecks] = useState(0);
  const [wanted, setWanted] = useState<{ readonly content: Content } | null>(null);
  const place = useFailurePlace();
  // Counts readings: an older one that answers later must not overwrite a newer one.
  const turn = useRef(0);
  const isLive = look !== null;

  const take = useCallback(
    async (read: () => Promise<Reading | null>): Promise<Reading | null> => {
      turn.current += 1;
      const mine = turn.current;
      const isLatest = () => mine === turn.current;
      try {
        const found = await read();
        if (isLatest()) {
          setReading(found);
          setUnread(null);
        }
        return found;
      } catch (failure) {
        // What is read only when asked is not there any more as it was; what is read by itself is read again soon.
        if (isLatest() && !isLive) setReading(undefined);
        throw failure;
      }
    },
    [isLive],
  );
  const reread = useCallback(async () => {
    if (look) await take(look).catch(setUnread);
  }, [take, look]);
  useEdits(look && reread, setUnread);

  const check = useCallback(async () => {
    const found = await take(checkInPlace);
    if (found) setChecks((before) => before + 1);
    return found;
  }, [take, checkInPlace]);
  const checking = useTask(
    async () => {
      const found = await check();
      announce(told(found));
      return found;
    },
    { place },
  );
  const drawNow = async (content: Content, replace: boolean) => {
    await drawSheet(content, { replace });
    setWanted(null);
    setChecks(0);
    if (isLive) await reread();
    else setReading(undefined);
    announce(drawn(content));
  };
  const draw = useTask(
    async (make: () => Content | Promise<Content>) => {
      const content = await make();
      try {
        if (reading && isUnsent?.(reading) === true) setWanted({ content });
        else await drawNow(content, false);
      } catch (failure) {
        if (!(failure instanceof SheetExists)) throw failure;
        setWanted({ content });
      }
    },
    { place },
  );
  const replace = useTask((content: Content) => drawNow(content, true));
  const trouble = place.failure ?? unread;
  return {
    title,
    reading,
    questions: reading?.questions ?? (trouble instanceof UnreadableList ? trouble.questions : []),
    failure: onlyAsks(trouble) ? null : trouble,
    place,
    checks,
    busy: checking.busy || draw.busy || replace.busy,
    isLive,
    reread,
    check,
    checking,
    draw,
    wanted,
    replace,
    keep: () => setWanted(null),
    forget: () => setReading(undefined),
  };
};
