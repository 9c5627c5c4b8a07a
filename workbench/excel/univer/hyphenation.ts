import type { Plugin } from 'esbuild';

/** Hyphenation dictionaries of Univer's document renderer: some 5 MB that a Chinese sheet never reads. */
export const withoutHyphenation: Plugin = {
  name: 'without-hyphenation',
  setup(build) {
    build.onLoad({ filter: /@univerjs.engine-render.lib.es.[A-Za-z-]+-[A-Za-z0-9_-]+\.js$/ }, ({ path }) => {
      const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      return /^(en-us|index)/i.test(file) ? undefined : { contents: 'export default {};', loader: 'js' };
    });
  },
};
