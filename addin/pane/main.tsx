import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { App, type Host } from './app';
import { keepKeyboard } from './controls/keyboard-place';

/** The pane while Office is still connecting, and then inside whatever is around it. */
const Pane = () => {
  const [host, setHost] = useState<Host>('connecting');
  useEffect(() => {
    void Office.onReady().then((around) => setHost(around.host === Office.HostType.Excel ? 'excel' : 'other'));
  }, []);
  useEffect(() => {
    // A mark in the browser's own timeline once the pane can be used: what the speed of opening is measured by.
    if (host !== 'connecting') performance.mark('yuanping:ready');
  }, [host]);
  return <App host={host} />;
};

const root = document.getElementById('root');
if (!root) throw new RangeError('the page has no #root');
keepKeyboard();
createRoot(root).render(<Pane />);
