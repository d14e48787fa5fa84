import type { ShipmentOptions } from '../../entities/shipment.entity.js';
import type { Problems } from '../../errors/problems.js';
import type { UpdateShipmentOptionsCommand } from './shipment.commands.js';

/** Adds a problem for options that exclude each other. */
export function checkOptions(problems: Problems, options: ShipmentOptions): void {
  if (options.registered !== 'NONE' && options.destination === 'INTERNATIONAL') {
    problems.add('options.registered', 'REGISTERED_ABROAD');
  }
}

/** The options after these changes. */
export function changedOptions(
  before: ShipmentOptions,
  changes: UpdateShipmentOptionsCommand,
): ShipmentOptions {
  return {
    sides: changes.sides ?? before.sides,
    colour: changes.colour ?? before.colour,
    destination: changes.destination ?? before.destination,
    registered: changes.registered ?? before.registered,
  };
}

/** The options without anything else that the object carries. */
export function plainOptions({ sides, colour, destination, registered }: ShipmentOptions): ShipmentOptions {
  return { sides, colour, destination, registered };
}
