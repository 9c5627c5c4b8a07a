import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildAddin, type BuildResult } from '../../../addin/build';
import { OFFICE_CLOUDS } from '../../../shared/site/office-cloud';

const root = join(__dirname, '../../..');
let outdir = '';
let built: BuildResult;
beforeAll(async () => {
  outdir = mkdtempSync(join(tmpdir(), 'addin-'));
  built = await buildAddin({
    root,
    outdir,
    origins: { ...OFFICE_CLOUDS.global, connect: ['https://api.example.gov.cn'] },
  });
});
afterAll(() => rmSync(outdir, { recursive: true, force: true }));
const read = (file: string) => readFileSync(join(outdir, file), 'utf8');
const gzipped = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(outdir, file)), { level: 9 }).length, 0);

it('makes every page, each with office.js first and nothing inline', () => {
  for (const { html } of Object.values(built.pages)) {
    const page = read(html);
    expect(page).toContain('<html lang="zh-CN">');
    expect(page.indexOf('office.js')).toBeLessThan(page.indexOf('data-start="'));
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| on[a-z]+=/);
  }
});

it('says its policy in every page', () => {
  const said = built.policy.page.replaceAll('"', '&quot;');
  for (const { html } of Object.values(built.pages))
    expect(read(html)).toContain(`<meta http-equiv="Content-Security-Policy" content="${said}">`);
  expect(said).toContain("connect-src 'self' https://api.example.gov.cn;");
});

it('gives the drawings of the icons to nobody', () => {
  expect(readdirSync(join(outdir, 'assets/icons')).filter((file) => !file.endsWith('.png'))).toEqual([]);
});

it('reads no icon that nothing shows', () => {
  const icons = Object.keys(built.metafile.inputs).filter((input) => input.includes('@fluentui/react-icons/'));
  expect(icons.filter((input) => input.includes('/atoms/svg/')).length).toBeGreaterThan(0);
  expect(icons.filter((input) => /\/lib\/(?:index|icons|sizedIcons)\b/.test(input))).toEqual([]);
});

it('names files by their content and keeps their source maps outside of them', () => {
  for (const file of built.pages.taskpane.eager) {
    expect(file).toMatch(/-[0-9A-Z]{8}\.js$/);
    expect(read(file)).not.toContain('sourceMappingURL');
    expect(readdirSync(join(outdir, file, '..'))).toContain(`${file.split('/').at(-1) ?? ''}.map`);
  }
});

it('has no module in any page: what could not be fetched as one is never fetched again', () => {
  for (const { html, eager } of Object.values(built.pages)) {
    expect(read(html)).not.toContain('module');
    const [, ...parts] = eager;
    for (const part of parts) expect(read(part)).toMatch(/^System\.register\(/);
  }
});

it('makes the pane’s first page small enough for a slow line: 150 KB without office.js', () => {
  expect(gzipped(built.pages.taskpane.eager)).toBeLessThan(150 * 1024);
});

it('keeps out of the first page what only dialogs and schemas need', () => {
  const inputs = built.pages.taskpane.eager.flatMap((file) => {
    const output = Object.entries(built.metafile.outputs).find(([path]) => path.endsWith(file));
    return Object.keys(output?.[1].inputs ?? {});
  });
  expect(inputs.length).toBeGreaterThan(50);
  for (const left of ['node_modules/zod/', '/react-dialog/', '/oauth4webapi/', 'addin/excel/'])
    expect(inputs.filter((input) => input.includes(left))).toEqual([]);
});
