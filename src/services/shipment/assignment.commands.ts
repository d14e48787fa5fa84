import { ArrayMaxSize, IsOptional } from 'class-validator';
import { finds } from '../../errors/problems.js';

const mostUsers = 20;

/** The users who become assignees of a shipment, and those who no longer are. */
export class AssignShipmentCommand {
  id: string;

  @IsOptional()
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  addUserIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(mostUsers, finds('TOO_MANY_ITEMS', { most: mostUsers }))
  removeUserIds?: string[] | null;
}
