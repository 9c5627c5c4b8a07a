import { createRoot } from 'react-dom/client';
import * as z from 'zod';

import { keepChartsDrawn } from '../charts/chart-layer';
import { loadFonts, whenFontsCome } from './fonts/load-fonts';
import { showInputMessages } from './grid/input-message';
import { nameControls } from './grid/name-controls';
import { redrawWithFonts } from './grid/redraw-with-fonts';
import { startGrid } from './grid/start-grid';
import { takeKeyboard } from './grid/take-keyboard';
import { readManifest } from './manifest/read-manifest';
import { ExcelSession } from './session/excel-session';
import { SessionContext } from './session/session-context';
import { App } from './shell/app';

const LOCALE = 'zh-CN';

/** A file that the page cannot do without did not come. */
class NotServed extends Error {
  constructor(path: string, status: number) {
    super(`没有取到 ${path}（${String(status)}）。请确认工作台仍在运行，然后刷新本页。`);
    this.name = 'NotServed';
  }
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new NotServed(path, response.status);
  return response.text();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** The manners that the page's address asks for: `?manners=slow-close,undo-lost`. */
function mannersAsked(): readonly string[] {
  return (new URLSearchParams(location.search).get('manners') ?? '').split(',').filter((name) => name !== '');
}

async function start(): Promise<void> {
  const [manifest, apiSets] = await Promise.all([
    fetchText('/manifest.xml'),
    fetchText('/excel/api-sets.json'),
    // The canvas measures text once: fonts come first
    loadFonts(),
  ]);
  const gridElement = element('grid');
  const grid = startGrid(gridElement);
  nameControls(gridElement);
  takeKeyboard(gridElement);
  const sets = z.record(z.string(), z.string()).parse(JSON.parse(apiSets));
  const session = new ExcelSession(grid, readManifest(manifest, LOCALE), sets, LOCALE, mannersAsked());
  showInputMessages(session.workbook);
  keepChartsDrawn(session.workbook);
  whenFontsCome(() => {
    redrawWithFonts(session.workbook);
  });
  createRoot(element('app')).render(
    <SessionContext.Provider value={session}>
      <App gridElement={gridElement} />
    </SessionContext.Provider>,
  );
}

start().catch((cause: unknown) => {
  console.error(cause);
  const notice = document.createElement('p');
  notice.className = 'starting failed';
  notice.setAttribute('role', 'alert');
  notice.textContent = `页面无法启动：${cause instanceof Error ? cause.message : String(cause)}`;
  element('app').replaceChildren(notice);
});
