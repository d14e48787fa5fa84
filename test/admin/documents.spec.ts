import path from 'node:path';
import { expect } from 'chai';
import { Kind, parse, visit } from 'graphql';
import { adminSources } from './admin-sources.js';

describe('The documents of the admin page', () => {
  let documents: Map<string, string>;
  let sources: Map<string, string>;

  before(async () => {
    [documents, sources] = await Promise.all([adminSources('.graphql'), adminSources('.ts', '.tsx')]);
    expect(documents.size).to.be.greaterThan(20);
  });

  it('have one operation each and no fragments, so that they can be pruned to the schema of a viewer', () => {
    const others = [...documents].filter(([, text]) => {
      const { definitions } = parse(text);
      return (
        definitions.length !== 1 || definitions[0]?.kind !== Kind.OPERATION_DEFINITION || text.includes('...')
      );
    });
    expect(others.map(([file]) => file)).to.deep.equal([]);
  });

  it('select no field that their page does not use', () => {
    const pages = [...documents].filter(([file]) => file.startsWith(path.join('admin', 'pages') + path.sep));
    expect(pages.length).to.be.greaterThan(15);
    const unused = pages.flatMap(([file, text]) => {
      const folder = path.dirname(file) + path.sep;
      const code = codeOf([...sources.keys()].filter((source) => source.startsWith(folder)));
      return selectedKeys(text)
        .filter((key) => !new RegExp(`\\b${key}\\b`).test(code))
        .map((key) => `${file}: ${key}`);
    });
    expect(unused).to.deep.equal([]);
  });

  /** The text of these sources and of the parts that they import: what a page hands to a part, the part uses. */
  function codeOf(files: readonly string[]): string {
    const reached = new Set(files);
    for (const file of reached) {
      const imports = (sources.get(file) ?? '').matchAll(/from '(\.[^']+)'/g);
      for (const [, name = ''] of imports) {
        const target = path.join(path.dirname(file), name);
        for (const source of [`${target}.ts`, `${target}.tsx`]) if (sources.has(source)) reached.add(source);
      }
    }
    // Who is logged in is asked for by a document of its own.
    const session = path.join('admin', 'parts', 'session');
    return [...reached]
      .filter((file) => !file.startsWith(session))
      .map((file) => sources.get(file))
      .join('\n');
  }
});

/** The names under which an answer has the fields of the document. */
function selectedKeys(text: string): string[] {
  const keys = new Set<string>();
  visit(parse(text), {
    Field: ({ alias, name, selectionSet }) => {
      if (selectionSet === undefined) keys.add((alias ?? name).value);
    },
  });
  return [...keys];
}
