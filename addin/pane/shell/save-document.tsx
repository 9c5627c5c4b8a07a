import { useState, type ReactNode } from 'react';
import { download, downloadsWork, NotSavedHere } from '../../client/download';
import { Act } from '../controls/act';
import { Muted } from '../controls/text/muted';
import { useTask } from '../hooks/use-task';
import { useAnnounce } from './announcer';

export interface MadeDocument {
  readonly file: Blob;
  readonly name: string;
  /** That it is made, and of what. */
  readonly said: string;
}

/** A button that makes a document and gives it to the person. No browser tells whether it was saved, so that nothing more is claimed than is known. */
export const SaveDocument = ({
  make,
  children,
}: {
  readonly make: () => Promise<MadeDocument>;
  readonly children: ReactNode;
}) => {
  const announce = useAnnounce();
  const [made, setMade] = useState<MadeDocument | null>(null);
  const save = useTask(async () => {
    setMade(null);
    const document = await make();
    if (!downloadsWork()) throw new NotSavedHere(document.name);
    download(document.file, document.name);
    setMade(document);
    announce(document.said);
  });
  return (
    <>
      <Act task={save} doing="正在生成…">
        {children}
      </Act>
      {made && (
        <Muted>
          {made.said}文件“{made.name}”已交给浏览器保存，一般在“下载”文件夹里；找不到的，请在网页版或 Windows 版 Excel
          中再点一次。
        </Muted>
      )}
    </>
  );
};
