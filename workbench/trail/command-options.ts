import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './run-command';

type Known = NonNullable<ParseArgsConfig['options']>;

/** The options of a command, as they were given. Throws UsageError for one that is not known, or is given without what it names. */
export const optionsOf = <Options extends Known>(args: readonly string[], options: Options, usage: string) => {
  const parse = () => {
    try {
      return parseArgs({ args: [...args], options }).values;
    } catch (error) {
      throw new UsageError(`参数有误：${error instanceof Error ? error.message : String(error)}\n${usage}`);
    }
  };
  const values = parse();
  // A variable of the shell that is not set would else be the folder that one stands in.
  if (Object.values(values).flat().includes('')) throw new UsageError(`参数有误：有一项没有填写。\n${usage}`);
  return values;
};
