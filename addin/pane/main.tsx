import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

/** Leaves a mark in the browser's own timeline once the pane can be used: what the speed of opening is measured by. */
const Ready = ({ inExcel }: { readonly inExcel: boolean }) => {
  useEffect(() => {
    performance.mark('yuanping:ready');
  }, []);
  return <App inExcel={inExcel} />;
};

const open = async (): Promise<void> => {
  const { host } = await Office.onReady();
  const root = document.getElementById('root');
  if (!root) throw new RangeError('the page has no #root');
  createRoot(root).render(<Ready inExcel={host === Office.HostType.Excel} />);
};

void open();
