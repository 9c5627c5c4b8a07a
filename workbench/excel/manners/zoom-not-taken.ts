import type { Manner } from './manner';

export const zoomNotTaken: Manner = {
  name: 'zoom-not-taken',
  what: 'Fitting a print to pages does nothing unless the person has 页面布局 open.',
  source: 'OJ#1860',
  begin: () => ({
    member: ({ kind, name, args }, done) => {
      const zoom = args.at(0).raw;
      const fits =
        typeof zoom === 'object' && zoom !== null && Object.keys(zoom).some((key) => /FitToPages$/i.test(key));
      return kind === 'set' && name === 'PageLayout.Zoom' && fits ? null : done();
    },
  }),
};
