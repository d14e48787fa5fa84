import { Field, ObjectType, type ClassType } from 'type-graphql';

/**
 * Makes the payload type of a mutation that changes one thing: `<Mutation>Payload` with the thing under its own name; nullable
 * where the mutation can cost the viewer the right to see it.
 */
export function payloadOf<Row extends object>(
  mutation: string,
  thing: string,
  type: ClassType<Row>,
  { nullable }: { nullable: boolean } = { nullable: false },
): ClassType {
  const description = `The result of ${mutation.charAt(0).toLowerCase()}${mutation.slice(1)}.`;

  @ObjectType(`${mutation}Payload`, { simpleResolvers: true, description })
  class Payload {
    @Field(() => type, { name: thing, nullable, description: `The ${thing} as it is now.` })
    changed: Row;
  }
  return Payload;
}
