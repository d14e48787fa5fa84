import { Field, Int, ObjectType } from 'type-graphql';

/** The counts on the start page. */
@ObjectType({
  simpleResolvers: true,
  description:
    'The counts on the start page of an admin UI. Each equals the total of the corresponding list.',
})
export class Dashboard {
  @Field(() => Int, {
    description: "The number of shipments that wait for the viewer's decision (`Query.approvals`).",
  })
  shipmentsAwaitingMyDecision: number;

  @Field(() => Int, { description: "The number of the viewer's own shipments that wait for approval." })
  myShipmentsAwaitingApproval: number;

  @Field(() => Int, { description: "The number of the viewer's own shipments that are rejected." })
  myRejectedShipments: number;

  @Field(() => Int, {
    description: "The number of the viewer's own shipments that an approver deleted within the last 30 days.",
  })
  myDeletedShipments: number;
}

/** The viewer. Its fields are resolved from the request. */
@ObjectType('Viewer', { description: 'The authenticated user, with permissions and session.' })
export class ViewerType {}
