import { CreateBookingTemplateDocument } from '../../src/generated/operations.js';
import { plainOptions, uniqueName, type World } from '../support/world.js';

/** Creates a booking template that its owner can change and these users can use; returns its id. */
export async function arrangedTemplate(
  world: World,
  ownerId: string,
  users: readonly { id: string }[] = [],
): Promise<string> {
  const input = {
    name: uniqueName('Vorlage'),
    options: plainOptions,
    ownerId,
    editableByOwner: true,
    userIds: users.map(({ id }) => id),
  };
  const { createBookingTemplate } = await world.superadmin.client.run(CreateBookingTemplateDocument, {
    input,
  });
  return createBookingTemplate.bookingTemplate.id;
}

/** The variables of an allowed mutation of booking templates for this user; undefined for any other mutation. */
export async function templateVariables(
  world: World,
  userId: string,
  field: string,
): Promise<Record<string, unknown> | undefined> {
  const name = uniqueName('Vorlage');
  switch (field) {
    case 'createBookingTemplate':
      return { input: { name, options: plainOptions } };
    case 'copyBookingTemplate':
      return { input: { id: await arrangedTemplate(world, userId), name } };
    case 'updateBookingTemplate':
      return { input: { id: await arrangedTemplate(world, userId), costCentre: '4711' } };
    case 'deleteBookingTemplate':
      return { id: await arrangedTemplate(world, userId) };
    default:
      return undefined;
  }
}

/** The inputs with which refused mutations of booking templates are tried, by mutation. */
export function templateBait(id: string): Record<string, object> {
  const name = uniqueName('Vorlage');
  return {
    createBookingTemplate: { name, options: plainOptions },
    copyBookingTemplate: { id, name },
    updateBookingTemplate: { id, name },
  };
}
