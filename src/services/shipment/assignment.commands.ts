import { ArrayMaxSize, IsOptional } from 'class-validator';
import { finds } from '../../errors/problems.js';

const mostUsers = 20;

/** The added and the removed assignees of a shipment. */
export class AssignShipmentCommand {
  id: string;

  @IsOptional()
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  addUserIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  removeUserIds?: string[] | null;
}
