import { useWatch, type Control } from 'react-hook-form';
import type { ShownUser } from './shown-user';
import { UserPreview } from '../../parts/permissions/user-preview';
import type { UserField, UserValues } from './user-values';

interface RoleFormPreviewProps {
  user: ShownUser;
  control: Control<UserValues>;
  /** The fields that the form can change. */
  fields: readonly UserField[];
}

/** The preview of the permissions that the user would gain and lose by another base role, trait or type. */
export function RoleFormPreview({ user, control, fields }: RoleFormPreviewProps) {
  const [role, approvalTrait, type] = useWatch({ control, name: ['role', 'approvalTrait', 'type'] });
  const change = {
    ...(fields.includes('role') && role !== user.role && { role }),
    ...(fields.includes('approvalTrait') && approvalTrait !== user.approvalTrait && { approvalTrait }),
    ...(fields.includes('type') && type !== user.type && { type }),
  };
  return Object.keys(change).length > 0 && <UserPreview input={{ userId: user.id, ...change }} />;
}
