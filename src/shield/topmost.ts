import { Kind, visit, type ASTNode, type FragmentDefinitionNode } from 'graphql';
import type { Refusal } from './refusal.js';
import type { Named } from './named.js';

/** The refusals without those below other refused places: a refused field includes its selection. */
export function topmost(named: Named, refusals: readonly Refusal[]): readonly Refusal[] {
  const refused = new Set(refusals.flatMap(({ nodes }) => nodes));
  const reached = new Set<ASTNode>();
  const fragments = new Set<FragmentDefinitionNode>();
  const isRefused = (node: ASTNode | undefined): boolean => {
    if (node === undefined || !refused.has(node)) return false;
    reached.add(node);
    return true;
  };
  const walk = (root: ASTNode): void => {
    visit(root, {
      enter: (node) => {
        if (isRefused(node)) return false;
        // The type condition is beside the selection, not above it.
        if ('typeCondition' in node) return isRefused(node.typeCondition) ? false : undefined;
        const used = node.kind === Kind.FRAGMENT_SPREAD ? named.fragment(node.name.value) : undefined;
        if (used !== undefined && !fragments.has(used)) {
          fragments.add(used);
          walk(used);
        }
        return undefined;
      },
    });
  };
  for (const root of named.roots) walk(root);
  return refusals
    .map(({ coordinate, nodes }) => ({ coordinate, nodes: nodes.filter((node) => reached.has(node)) }))
    .filter(({ nodes }) => nodes.length > 0);
}
