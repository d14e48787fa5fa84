import { may, type Access } from '../access.js';
import { allowedActions, connection, fields, mergedRows, mutation } from './rows.js';

const read = may('bookingTemplates.read');
const manage = may('bookingTemplates.manage');

/** The requirements of the fields of booking templates. */
export const bookingTemplateMatrix = mergedRows(
  { 'Query.bookingTemplates': read, 'Query.bookingTemplate': read },
  mutation('createBookingTemplate', manage, { checksSecret: false, returns: ['bookingTemplate'] }),
  mutation('copyBookingTemplate', manage, { checksSecret: false, returns: ['bookingTemplate'] }),
  mutation('updateBookingTemplate', read, { checksSecret: false, returns: ['bookingTemplate'] }),
  mutation('deleteBookingTemplate', manage, { checksSecret: false, returns: ['deletedId'] }),
  fields(
    'BookingTemplate',
    read,
    'id',
    'name',
    'options',
    'group',
    'costCentre',
    'owner',
    'editableByOwner',
    'createdAt',
    'updatedAt',
  ),
  allowedActions('BookingTemplate', read),
  fields('BookingTemplate', manage, 'users'),
  { 'BookingTemplate.customRoles': may('roles.read') },
  connection('BookingTemplate', read),
);

/** Requirements of inputs about booking templates beyond those of their mutation. */
export const bookingTemplateInputMatrix = {
  'CreateShipmentInput.templateId': read,
  'CreateBookingTemplateInput.customRoleIds': may('roles.read'),
  'UpdateBookingTemplateInput.customRoleIds': may('roles.read'),
  'UpdateBookingTemplateInput.userIds': manage,
  'UpdateBookingTemplateInput.ownerId': manage,
  'UpdateBookingTemplateInput.editableByOwner': manage,
} satisfies Record<string, Access>;
