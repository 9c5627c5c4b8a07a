/** Writes one line of the log as JSON. Lambda hands standard output to CloudWatch unchanged; `console` would wrap it. */
export const writeLine = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
