import { expect } from 'chai';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { adminSources } from './admin-sources.js';

interface FoundText {
  place: string;
  words: Map<string, string>;
}

describe('The texts of the admin page', () => {
  let texts: FoundText[];

  before(async () => {
    texts = [...(await adminSources('.ts', '.tsx'))].flatMap(([file, source]) => textsOf(file, source));
    expect(texts.length).to.be.greaterThan(100);
  });

  it('are there in German and in English, and none of them is empty', () => {
    const incomplete = texts.filter(({ words }) =>
      ['de', 'en'].some((language) => (words.get(language) ?? '').trim() === ''),
    );
    expect(incomplete.map(({ place }) => place)).to.deep.equal([]);
  });

  it('take the same arguments in both languages', () => {
    const different = texts.filter(({ words }) => {
      const [german, english] = ['de', 'en'].map((language) =>
        argumentsOf(words.get(language) ?? '', language),
      );
      return german !== english;
    });
    expect(different.map(({ place }) => place)).to.deep.equal([]);
  });
});

/** The objects of a source that have a text in German or English. */
function textsOf(file: string, source: string): FoundText[] {
  const found: FoundText[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const walk = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const words = new Map<string, string>();
      for (const property of node.properties)
        if (ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer))
          words.set(property.name.getText(tree), property.initializer.text);
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      if (words.has('de') || words.has('en')) found.push({ place: `${file}:${line}`, words });
    }
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

/** The names of the arguments of a text, in alphabetical order. Throws for what is no message. */
function argumentsOf(text: string, language: string): string {
  const names = new Set<string>();
  const collect = (elements: readonly Element[]): void => {
    for (const { type, value, options, children } of elements) {
      // Literal texts and the number sign of plurals take nothing.
      if (type !== 0 && type !== 7 && type !== 8 && value !== undefined) names.add(value);
      for (const option of Object.values(options ?? {})) collect(option.value);
      collect(children ?? []);
    }
  };
  if (/[{']/.test(text)) collect(new IntlMessageFormat(text, language).getAst());
  return [...names].sort().join();
}

/** A part of a message, as the parser gives it. */
interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
  children?: Element[];
}
