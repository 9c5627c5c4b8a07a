import type { EvidenceFile } from '../../shared/api/evidence';

/** Fetches a file by its link, as the browser around the pane does with downloads: it is answered as one to save, so that nothing of it runs here. */
export const openFile = ({ url, name }: EvidenceFile): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
};
