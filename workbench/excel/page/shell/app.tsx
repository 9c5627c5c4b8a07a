import { useState } from 'react';

import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';
import { AddinRibbon } from './addin-ribbon';
import { BusyNotice } from './busy-notice';
import { CommandRunner } from './command-runner';
import { CurrentCell } from './current-cell';
import { DialogLayer } from './dialog-layer';
import { FileMenu } from './file-menu';
import { MessageBox } from './message-box';
import { StatusBar } from './status-bar';
import { TabRow, type ChosenTab } from './tab-row';
import { TaskPane } from './task-pane';
import { TitleBar } from './title-bar';

/** The page around the grid: title, ribbon, pane, status, and what lies over them. */
export function App({ gridElement }: { readonly gridElement: HTMLElement }) {
  const { grid, manifest, pane } = useSession();
  const open = useObserved(pane);
  const [first] = useObserved(grid.ribbon.tabs);
  const [chosen, choose] = useState<ChosenTab | null>(null);
  const [isFileMenuOpen, setFileMenuOpen] = useState(false);
  const tab: ChosenTab | null = chosen ?? (first ? { kind: 'grid', tab: first } : null);
  const addinTab = tab?.kind === 'addin' ? tab.tab : null;
  // The grid's element lives outside of React; only what it leaves free changes with the page's state
  gridElement.classList.toggle('beside-pane', open !== null);
  gridElement.classList.toggle('under-addin-ribbon', addinTab !== null);
  return (
    <>
      <TitleBar />
      <TabRow
        chosen={tab}
        addinTabs={manifest.tabs}
        choose={(next) => {
          if (next.kind === 'grid') grid.ribbon.show(next.tab);
          choose(next);
        }}
        openFileMenu={() => {
          setFileMenuOpen(true);
        }}
      />
      {addinTab && <AddinRibbon tab={addinTab} />}
      {open && <TaskPane key={open.load} pane={open} />}
      <StatusBar />
      <CurrentCell />
      <CommandRunner />
      <DialogLayer />
      {isFileMenuOpen && (
        <FileMenu
          close={() => {
            setFileMenuOpen(false);
          }}
        />
      )}
      <BusyNotice />
      <MessageBox />
    </>
  );
}
