/** Data of four jobs, by their names, that filters tell apart. */
export const dataJobs: Record<string, unknown> = {
  a: { kind: 'letter', pages: 1, to: { city: 'Köln', street: 'Weg' } },
  b: { kind: 'letter', pages: 2, to: { city: 'Bonn' }, tags: ['x', 'y'] },
  c: { kind: 'parcel', pages: '2', to: { city: 'Köln' }, note: null, tags: ['x'] },
  d: 'plain',
};
