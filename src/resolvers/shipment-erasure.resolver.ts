import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Shipment } from '../entities/shipment.entity.js';
import { signedIn, type Context } from './context.js';
import { payloadOf } from './payload.js';

const MarkShipmentForErasurePayload = payloadOf('MarkShipmentForErasure', 'shipment', Shipment);
const UnmarkShipmentForErasurePayload = payloadOf('UnmarkShipmentForErasure', 'shipment', Shipment);
const EraseShipmentPayload = payloadOf('EraseShipment', 'shipment', Shipment);

/** The final deletion of shipments. */
@Resolver()
export class ShipmentErasureResolver {
  @Mutation(() => MarkShipmentForErasurePayload, {
    nullable: true,
    description:
      'Marks a shipment for its final deletion (DBX-6): one that was sent, canceled or deleted. Nothing changes if it is marked already.',
  })
  async markShipmentForErasure(
    @Arg('id', () => ID, { description: 'The ID of the shipment.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.shipmentErasure.mark(signedIn(context), id) };
  }

  @Mutation(() => UnmarkShipmentForErasurePayload, {
    nullable: true,
    description:
      'Removes the mark for the final deletion of a shipment. Nothing changes if it is not marked.',
  })
  async unmarkShipmentForErasure(
    @Arg('id', () => ID, { description: 'The ID of the shipment.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.shipmentErasure.unmark(signedIn(context), id) };
  }

  @Mutation(() => EraseShipmentPayload, {
    nullable: true,
    description:
      'Deletes the PDF of a marked shipment and its file name for good (DBX-6). The number, the price, the decisions and the entries of the log stay. INVALID_STATE without a mark. Nothing changes if it is erased already.',
  })
  async eraseShipment(
    @Arg('id', () => ID, { description: 'The ID of the marked shipment.' }) id: string,
    @Ctx() context: Context,
  ) {
    return { shipment: await context.services.shipmentErasure.erase(signedIn(context), id) };
  }
}
