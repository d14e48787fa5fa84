const { buildASTSchema, getNamedType, Kind, TypeInfo, visit, visitWithTypeInfo } = require('graphql');

/** The rank of a scope: each includes the narrower ones. */
const scopes = ['OWN', 'GROUPS', 'ACCOUNT'];

/** Marks a field as one that a viewer's schema may lack. The page removes the mark before it sends the document. */
const mark = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'include' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'if' },
      value: { kind: Kind.BOOLEAN, value: true },
    },
  ],
};

/**
 * A code generator's transform for the documents of the admin page: every field that takes more than the document's first root field, by
 * the role matrix, is optional in the generated types, because the schema of a viewer with that root field may lack it.
 */
module.exports = {
  async transform({ documents, schema: definitions }) {
    const schema = buildASTSchema(definitions);
    const { matrix } = await import('../build/src/shield/matrix/matrix.js');
    const { permissions } = await import('../build/src/shield/permissions.js');
    return documents.map((file) => ({
      ...file,
      document: visit(file.document, {
        OperationDefinition: (operation) => marked(operation, schema, matrix, permissions),
      }),
    }));
  },
};

function marked(operation, schema, matrix, permissions) {
  const typeInfo = new TypeInfo(schema);
  let entrance = null;
  return visit(
    operation,
    visitWithTypeInfo(typeInfo, {
      Field(field) {
        const parent = getNamedType(typeInfo.getParentType());
        const access = matrix[`${parent.name}.${field.name.value}`];
        if (access === undefined) return undefined;
        entrance ??= access;
        return isImplied(access, entrance, permissions)
          ? undefined
          : { ...field, directives: [...field.directives, mark] };
      },
    }),
  );
}

/** Whether whoever has the one has the other as well. */
function isImplied(access, entrance, permissions) {
  if (access.kind === 'ANYONE') return true;
  if (access.kind === 'SIGNED_IN') return entrance.kind !== 'ANYONE';
  if (entrance.kind !== 'PERMISSION') return false;
  if (access.permission === entrance.permission)
    return scopes.indexOf(access.scope) <= scopes.indexOf(entrance.scope);
  return access.scope === 'OWN' && isNeeded(access.permission, entrance.permission, permissions);
}

function isNeeded(needed, permission, permissions) {
  return permissions[permission].needs.some((each) => each === needed || isNeeded(needed, each, permissions));
}
