import { useState, useSyncExternalStore } from 'react';

import type { Conversation } from '../../xdm/conversation';
import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';
import { AddinFrame } from './addin-frame';

/** The command page of a running ribbon command: loaded for it alone, out of sight unless the client asks the person something there, and gone when it is over. */
export function CommandRunner() {
  const session = useSession();
  const run = useObserved(session.command);
  const [frame, setFrame] = useState<Conversation | null>(null);
  const { asking } = session.xdm;
  const isAsking = useSyncExternalStore(
    (listener) => asking.onChange(listener),
    () => frame !== null && asking.has(frame),
  );
  if (!run || run.button.action.kind !== 'ExecuteFunction') return null;
  const { id, label, action } = run.button;
  return (
    <div className={isAsking ? 'command-page asking' : 'command-page'} aria-hidden={!isAsking}>
      <AddinFrame
        key={id}
        url={run.url}
        title={label}
        parent={null}
        opened={(conversation) => {
          setFrame(conversation);
          void session.xdm.commands.run(conversation, action.functionName, id).then((outcome) => {
            const isMissing = outcome === 'not-found';
            session.commandEnded(
              run,
              isMissing ? `加载项没有名为 ${action.functionName} 的命令，“${label}”未执行。` : null,
            );
          });
        }}
      />
    </div>
  );
}
