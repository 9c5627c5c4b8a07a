import { useEffect } from 'react';

import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';
import { GridIcon, SaveIcon } from './icons';

/** The green bar with the workbook's name. */
export function TitleBar() {
  const session = useSession();
  const name = useObserved(session.documentName);
  useEffect(() => {
    document.title = `${name} - 园评工作台`;
  }, [name]);
  return (
    <header className="title-bar">
      <GridIcon />
      <button
        type="button"
        className="title-save"
        aria-label="保存"
        title="保存为 .xlsx（下载）"
        onClick={() => void session.save()}
      >
        <SaveIcon />
      </button>
      <h1>{name}</h1>
      <span className="title-place">园评工作台 · 本机</span>
    </header>
  );
}
