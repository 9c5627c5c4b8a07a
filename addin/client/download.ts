import { Failure } from '../../shared/vocabulary/failure';

/** A pane in Excel for Mac drops what it is given to save, without a word. */
export class NotSavedHere extends Failure {
  override readonly name = 'NotSavedHere';
  override readonly title = 'Mac 版 Excel 不能在窗格里保存文件';
  constructor(file: string) {
    super(
      `“${file}”没有保存下来。请用浏览器打开网页版 Excel，或使用 Windows 版 Excel，登录“园评”后在同一处再点一次；表格里的内容不受影响。`,
    );
  }
}

/** Whether what the browser around the pane is given to save is saved. */
export const downloadsWork = (): boolean => Office.context.platform !== Office.PlatformType.Mac;

/** Gives a file to the person, as the browser around the pane does with downloads. Whether it comes to be saved nobody says. */
export const download = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file once the click is through.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};
