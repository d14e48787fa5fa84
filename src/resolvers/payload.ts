import { Field, ObjectType, type ClassType } from 'type-graphql';

/**
 * Creates the payload type of a mutation that changes one object: `<Mutation>Payload` with the object as its only field; nullable
 * if the viewer may no longer see the object after the mutation.
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
    @Field(() => type, { name: thing, nullable, description: `The ${thing} after the mutation.` })
    changed: Row;
  }
  return Payload;
}
