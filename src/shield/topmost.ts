import { Kind, visit, type ASTNode, type FragmentDefinitionNode } from 'graphql';
import type { Refusal } from './refusal.js';
import type { Named } from './named.js';

/** Of these refusals the places that stand below no other of them: what is refused takes with it whatever is asked of it. */
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
        // A condition stands beside what is asked on it.
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
