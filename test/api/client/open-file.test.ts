import { openFile } from '../../../addin/evidence/open-file';

/** Office and the browser as far as files are opened: on which platform, and whether Office can open a browser window. */
const around = (platform: string, opensWindows: boolean) => {
  const opened: string[] = [];
  const clicked: string[] = [];
  Object.assign(globalThis, {
    document: { createElement: () => ({ click: () => clicked.push('link') }) },
    Office: {
      PlatformType: { Mac: 'Mac' },
      context: {
        platform,
        requirements: { isSetSupported: (set: string) => set === 'OpenBrowserWindowApi' && opensWindows },
        ui: { openBrowserWindow: (url: string) => opened.push(url) },
      },
    },
  });
  return { opened, clicked };
};
const file = { url: 'https://files.example/proof', name: '证明.pdf' };

it.each<[string, boolean, readonly string[], readonly string[]]>([
  ['OfficeOnline', false, [], ['link']],
  ['PC', true, [], ['link']],
  ['Mac', true, [file.url], []],
])('gives a file on %s (windows of the browser: %s)', (platform, opensWindows, opened, clicked) => {
  const outside = around(platform, opensWindows);
  openFile(file);
  expect(outside).toEqual({ opened, clicked });
});

it('says where a file can be had instead of doing nothing', () => {
  around('Mac', false);
  expect(() => openFile(file)).toThrow(/“证明\.pdf”没有保存下来。请用浏览器打开网页版 Excel，或使用 Windows 版 Excel/);
});
