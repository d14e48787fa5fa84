import { CustomRoleService } from '../services/custom-role/custom-role.service.js';
import { UserGrantsService } from '../services/custom-role/user-grants.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The services of custom roles, rights and exclusions. */
export interface CustomRoleServices {
  customRoles: CustomRoleService;
  userGrants: UserGrantsService;
}

/** Creates the services of custom roles, rights and exclusions. */
export function wireCustomRole({
  dataSource,
  clock,
  activities,
}: Foundation & ActivityServices): CustomRoleServices {
  return {
    customRoles: new CustomRoleService(dataSource, clock, activities),
    userGrants: new UserGrantsService(dataSource, clock, activities),
  };
}
