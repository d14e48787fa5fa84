import { layers, pathOf } from './scripts/layers.mjs';

const partsOf = (some) => some.flatMap(({ parts }) => Object.keys(parts));

/** A layer imports nothing from its own other parts, nor from a layer above. */
const upward = layers.flatMap(({ parts }, index) =>
  Object.keys(parts).map((part) => ({
    name: `from-${part}-only-downward`,
    severity: 'error',
    from: { path: pathOf(part) },
    to: {
      path: partsOf(layers.slice(index))
        .filter((other) => other !== part)
        .map(pathOf),
    },
  })),
);

export default {
  forbidden: [
    { name: 'no-circle-of-files', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circle-of-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src' },
      to: { circular: true },
    },
    {
      name: 'every-part-has-a-layer',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: ['^src/explorer/', ...partsOf(layers).map(pathOf)] },
    },
    {
      name: 'migrations-import-only-what-never-changes',
      severity: 'error',
      from: { path: '^src/database/migrations/' },
      to: { path: '^src/', pathNot: ['^src/database/(rows|fold-column|frozen-search-text)\\.ts$'] },
    },
    {
      name: 'only-these-write-rows',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(database|services|mail|seeds)/' },
      to: { path: '^src/database/write\\.ts$' },
    },
    {
      name: 'pages-share-only-parts',
      severity: 'error',
      from: { path: '^admin/pages/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(admin|src|test)/', pathNot: '^admin/(parts/|pages/$1/)' },
    },
    {
      name: 'parts-know-no-pages',
      severity: 'error',
      from: { path: '^admin/parts/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src|test)/|^admin/(pages/|routes|main)' },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
