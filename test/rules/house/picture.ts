import { codeOf, importsOf } from './source-files';

/** The parts of the house, each with where it runs. */
const PARTS = { addin: 'addin: in Excel', functions: 'functions: on AWS', shared: 'shared: known to both' } as const;

/** The room of a file: its folder within a part. What lies in the part itself, as what is deployed and what builds it, stands on all of them. */
const roomOf = (file: string): string | null => {
  const [part, folder, ...rest] = file.split('/');
  return rest.length === 0 ? null : `${part}/${folder}`;
};
const idOf = (room: string) => room.replace(/\W/g, '_');

/** Whether one room is reached from another by way of a third. */
const byAnother = (arrows: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean => {
  const seen = new Set([from]);
  const open = [...(arrows.get(from) ?? [])].filter((room) => room !== to);
  for (let room = open.pop(); room !== undefined; room = open.pop()) {
    if (room === to) return true;
    if (seen.has(room)) continue;
    seen.add(room);
    open.push(...(arrows.get(room) ?? []));
  }
  return false;
};

/** The folders of the three parts as rooms, each with an arrow to those that it imports from; no arrow where others lead the same way. In Mermaid. */
export const picture = (): string => {
  const parts = Object.keys(PARTS);
  const files = parts.flatMap(codeOf);
  const known = new Set(files);
  const arrows = new Map<string, Set<string>>();
  for (const file of files) {
    const from = roomOf(file);
    if (from === null) continue;
    const targets = arrows.get(from) ?? arrows.set(from, new Set()).get(from);
    for (const { file: target } of importsOf(file, known)) {
      const to = roomOf(target);
      if (to !== null && to !== from) targets?.add(to);
    }
  }
  const rooms = [...arrows.keys()].sort();
  const drawn = rooms.flatMap((from) =>
    [...(arrows.get(from) ?? [])].filter((to) => !byAnother(arrows, from, to)).map((to) => [from, to] as const),
  );
  return [
    'flowchart TB',
    ...Object.entries(PARTS).flatMap(([part, title]) => [
      `  subgraph ${part}_ ["${title}"]`,
      ...rooms
        .filter((room) => room.startsWith(`${part}/`))
        .map((room) => `    ${idOf(room)}["${room.slice(part.length + 1)}"]`),
      '  end',
    ]),
    ...drawn.map(([from, to]) => `  ${idOf(from)} --> ${idOf(to)}`).sort(),
  ].join('\n');
};
