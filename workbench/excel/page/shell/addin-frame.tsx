import { useEffect, useRef } from 'react';

import type { Conversation } from '../../xdm/conversation';
import { useSession } from '../session/session-context';

interface AddinFrameProps {
  readonly url: string;
  readonly title: string;
  /** The frame that opened this one as its dialog; null for pane and commands. */
  readonly parent: Conversation | null;
  readonly opened?: (conversation: Conversation) => void;
}

/** A page of the add-in, talking to the host for as long as it is shown. */
export function AddinFrame({ url, title, parent, opened }: AddinFrameProps) {
  const { xdm } = useSession();
  const container = useRef<HTMLDivElement>(null);
  const announce = useRef(opened);
  announce.current = opened;
  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const conversation = xdm.open(element, url, title, parent);
    announce.current?.(conversation);
    return () => {
      xdm.close(conversation);
      element.replaceChildren();
    };
  }, [xdm, url, title, parent]);
  return <div className="addin-frame" ref={container} />;
}
