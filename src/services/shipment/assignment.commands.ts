import { ArrayMaxSize, IsOptional } from 'class-validator';
import { finds } from '../../errors/problems.js';

const mostUsers = 20;

/** The users to whom a shipment is assigned, and those from whom it is taken. */
export class AssignShipmentCommand {
  id: string;

  @IsOptional()
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  addUserIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  removeUserIds?: string[] | null;
}
