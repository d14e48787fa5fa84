import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { getOperationAST, parse, print, validate, type DocumentNode } from 'graphql';
import { useMemo } from 'react';
import { examples, type Example } from './examples.js';

/** The width up to which the explorer stacks its panes; the same as in explorer.css. */
export const narrow = '(max-width: 720px)';

/** A pane with those example operations that the viewer's schema allows. A click opens one in a new tab. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: Icon, content: Examples };

function Examples() {
  const schema = useGraphiQL((state) => state.schema);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const actions = useGraphiQLActions();
  const usable = useMemo(
    () => (schema == null ? [] : examples.filter(({ query }) => validate(schema, parse(query)).length === 0)),
    [schema],
  );
  const open = ({ query, variables }: Example) => {
    actions.addTab();
    const document = parse(query);
    queryEditor?.setValue(print(document));
    // GraphiQL derives the name from the text with a delay; an operation run within it would carry the previous tab's name.
    actions.setOperationName(nameOf(document));
    variableEditor?.setValue(variables === undefined ? '' : JSON.stringify(variables, null, 2));
    if (matchMedia(narrow).matches) actions.setVisiblePlugin(null);
  };
  return (
    <section className="examples" aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      <ul>
        {usable.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              onClick={() => {
                open(example);
              }}
            >
              {example.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The name of a document's only operation; empty if it has none. */
function nameOf(document: DocumentNode): string {
  return getOperationAST(document)?.name?.value ?? '';
}

function Icon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M3 5h14M3 10h9M3 15h11" strokeLinecap="round" />
      <path d="m14.5 8 3 2-3 2z" fill="currentColor" strokeLinejoin="round" />
    </svg>
  );
}
