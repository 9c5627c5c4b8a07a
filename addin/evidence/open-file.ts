import { downloadsWork, NotSavedHere } from '../client/download';
import type { EvidenceFile } from '../../shared/api/evidence';

/**
 * Fetches a file by its link, as the browser around the pane does with downloads: it is answered as one to save, so that nothing of it runs here. Where the pane
 * saves nothing, the person's own browser fetches it.
 * @throws NotSavedHere where neither can be had
 */
export const openFile = ({ url, name }: Pick<EvidenceFile, 'url' | 'name'>): void => {
  if (!downloadsWork()) {
    if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'))
      Office.context.ui.openBrowserWindow(url);
    else throw new NotSavedHere(name);
    return;
  }
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
};
