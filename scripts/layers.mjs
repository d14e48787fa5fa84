/**
 * The layers of `src/`, from the bottom to the top: a layer imports from layers below it, never from its own or a higher one. The check
 * (`.dependency-cruiser.mjs`) and the picture in docs/architecture.md are derived from this list.
 *
 * @type {readonly { parts: Readonly<Record<string, string>> }[]} parts: folders and files of `src/` with a sentence about each.
 */
export const layers = [
  {
    parts: {
      'clock.ts': 'The clock, which tests can set.',
      'closed-output.ts': 'Quiet end of a program whose output is closed early.',
      'merged.ts': 'Merging of catalogues, in which no entry may occur twice.',
      'new-folder.ts': 'Creation of folders.',
      'parts.ts': 'The base class of classes that are constructed from named parts.',
      generated: 'Types that `npm run gen` derives from the schema.',
      pdf: 'Counting the pages of a PDF, in a worker thread.',
    },
  },
  {
    parts: {
      text: 'Kinds of text: what an input may contain, and how texts are compared, searched and shown.',
    },
  },
  {
    parts: {
      entities: 'Tables as TypeORM entities, which are also the GraphQL types, with their enums and values.',
      'start-rules.ts': 'Errors in a configuration, and warnings about it.',
    },
  },
  {
    parts: {
      'config.ts': 'The configuration, read from environment variables.',
      errors: 'Expected errors: codes, reasons with their messages, problems, and their public form.',
    },
  },
  {
    parts: {
      'log.ts': 'The program log.',
      'secret-key.ts': 'The key of the gateway.',
      'start-check.ts': 'Checks of the machine before the start.',
      database:
        'Connection, transactions, reading and writing rows by entity, migrations, and the private MariaDB.',
      shield: 'Authorization as data: permissions, roles, the matrix, and the schema of each role.',
    },
  },
  { parts: { queries: 'Everything that reads: lists, filters, visibility, and the rules in SQL.' } },
  { parts: { print: 'The interface to a print provider, and the spool.' } },
  { parts: { services: 'Everything that writes, by concept; each operation is one transaction.' } },
  {
    parts: {
      mail: 'The wording and the delivery of mails.',
      loaders: 'Batches of reads by id, one per request, and the rows that requests share.',
    },
  },
  { parts: { scheduler: 'Background jobs and scheduled jobs.' } },
  { parts: { 'metrics.ts': 'The metrics for operators.' } },
  { parts: { wiring: 'The creation of services, queries and jobs from their parts, one file per concept.' } },
  { parts: { 'gateway.ts': 'The gateway as a whole: its parts, its start and its end.' } },
  {
    parts: {
      resolvers: 'Thin resolvers, one file per concept, and the context of a request.',
      seeds: 'The demo company.',
    },
  },
  { parts: { server: 'HTTP: routes, GraphQL over HTTP, limits, cookies, downloads.' } },
  { parts: { cli: 'The commands for operators.' } },
  {
    parts: {
      'cli.ts': 'The entry point of the commands.',
      'generate.ts': 'The entry point of `npm run gen`, which writes all derived files.',
      'main.ts': 'The entry point of the gateway.',
    },
  },
];

/** The path of a part as a regular expression: a folder with everything below it, or a file. */
export function pathOf(part) {
  return part.includes('.') ? `^src/${part.replaceAll('.', '\\.')}$` : `^src/${part}/`;
}
