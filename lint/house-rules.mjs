/** SQL in a string. */
const sql = String.raw`/\b(SELECT (.|\n)*(FROM|\b1\b)|INSERT INTO|UPDATE \S+( \w+)?\s+(SET|JOIN)|DELETE FROM|FOR UPDATE|FROM \S+( \w+)?\s+WHERE)\b/`;

/** A rule that reports each node of the selectors (https://eslint.org/docs/latest/extend/selectors). */
function forbid(message, ...selectors) {
  return {
    create(context) {
      const report = (node) => {
        context.report({ node, message });
      };
      return Object.fromEntries(selectors.map((selector) => [selector, report]));
    },
  };
}

/** This project's own rules for the linter. */
export default {
  meta: { name: 'house' },
  rules: {
    'no-environment': forbid(
      'Only src/config.ts reads the environment.',
      "MemberExpression[object.name='process'][property.name='env']",
    ),
    'no-base-role': forbid(
      'What somebody may do follows from grants, never from the name of a role: ask src/shield/grants.ts, or a property in src/shield/roles.ts (docs/decisions/0043).',
      'Literal[value=/^(SUPERADMIN|MANAGER|GROUP_MANAGER|MEMBER)$/]',
      "BinaryExpression[left.property.name=/^(role|approvalTrait)$/][right.type='Literal'][right.value!='EXAMINEE']",
      `Literal[value=/'(SUPERADMIN|MANAGER|GROUP_MANAGER|MEMBER)'/]`,
      `TemplateElement[value.raw=/'(SUPERADMIN|MANAGER|GROUP_MANAGER|MEMBER)'/]`,
    ),
    'no-foreign-row-access': forbid(
      'Read and write rows with src/database/{find,rows,write}.ts (docs/decisions/0038).',
      'CallExpression[callee.property.name=/^(query|createQueryBuilder|insert|update|upsert|delete|save|remove|increment|decrement|find|findBy|findOneBy|count|exists)$/][callee.object.name=/^(manager|transaction|database)$/]',
    ),
    'no-unread-result': forbid(
      'The result tells whether the row met the condition: use it, or call the function …Any instead.',
      'ExpressionStatement > AwaitExpression > CallExpression[callee.name=/^(change|update|remove)If$/]',
    ),
    'no-sql': forbid(
      'SQL belongs in a *.record.ts or *.query.ts (docs/decisions/0038).',
      `Literal[value=${sql}]`,
      `TemplateElement[value.raw=${sql}]`,
    ),
  },
};
