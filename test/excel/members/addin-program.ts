import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The add-in's sources with their types, and those of Office. `root` is the project's folder. */
export const addinProgram = (root: string): ts.Program => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const files = readdirSync(join(root, 'addin'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, 'addin', file));
  return ts.createProgram(files, { ...options, types: ['office-js', 'node'] });
};

/** Whether it stands in the published declarations of Office. */
export const isOffice = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.includes('@types/office-js/');

/** `addin/excel/clear-marks.ts:31` */
export const placeOf = (node: ts.Node, root: string): string => {
  const file = node.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  return `${file.fileName.slice(root.length + 1)}:${String(line)}`;
};
