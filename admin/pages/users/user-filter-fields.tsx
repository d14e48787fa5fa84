import { useCustomRoleOptions } from '../../parts/form/custom-role-options';
import { FilterSelect } from '../../parts/form/fields';
import { GroupPicker } from '../../parts/filter/group-picker';
import { roleTexts } from '../../parts/text/role-words';
import type {
  AccessKind,
  ApprovalTrait,
  Role,
  UserStatus,
  UserType,
} from '../../parts/schema/types.generated';
import { Filters } from '../../parts/filter/filters';
import { SearchBox } from '../../parts/filter/search-box';
import { useSchema } from '../../parts/session/session';
import { useWording } from '../../parts/text/text';
import { ColumnConditions } from './column-conditions';
import { accessChoices, type AccessChoice, type UserFilters } from './user-filter';
import { accessKindTexts, traitOrder, traitTexts, typeTexts, userStatusTexts, userTexts } from './user-texts';

interface UserFilterFieldsProps {
  filters: UserFilters;
  onChange: (changes: Partial<UserFilters>) => void;
}

/** The filters above the list of users. */
export function UserFilterFields({ filters, onChange }: UserFilterFieldsProps) {
  const word = useWording();
  const schema = useSchema();
  const { access, status, role, kind, trait, type, group, customRole, columns } = filters;
  const customRoles = useCustomRoleOptions();
  return (
    <Filters
      first={
        <SearchBox
          value={filters.search}
          onChange={(search) => {
            onChange({ search });
          }}
        />
      }
      active={
        [access, status, role, kind, trait, type, group, customRole, columns].filter((value) => value !== '')
          .length
      }
    >
      {schema.has('User.access') && (
        <FilterSelect<AccessChoice>
          label={word(userTexts.access)}
          value={filters.access as AccessChoice | ''}
          options={Object.entries(accessChoices).map(([value, text]) => ({
            value: value as AccessChoice,
            label: word(text),
          }))}
          onChange={(access) => {
            onChange({ access });
          }}
        />
      )}
      <FilterSelect<UserStatus>
        label={word(userTexts.status)}
        value={filters.status as UserStatus | ''}
        options={schema.values('UserStatus').map((value) => ({ value, label: word(userStatusTexts[value]) }))}
        onChange={(status) => {
          onChange({ status });
        }}
      />
      <FilterSelect<Role>
        label={word(userTexts.role)}
        value={filters.role as Role | ''}
        options={schema.values('Role').map((value) => ({ value, label: word(roleTexts[value]) }))}
        onChange={(role) => {
          onChange({ role });
        }}
      />
      <FilterSelect<AccessKind>
        label={word(userTexts.accessKind)}
        value={kind as AccessKind | ''}
        options={schema.values('AccessKind').map((value) => ({ value, label: word(accessKindTexts[value]) }))}
        onChange={(kind) => {
          onChange({ kind });
        }}
      />
      <FilterSelect<ApprovalTrait>
        label={word(userTexts.approvalTrait)}
        value={filters.trait as ApprovalTrait | ''}
        options={traitOrder.map((value) => ({ value, label: word(traitTexts[value]) }))}
        onChange={(trait) => {
          onChange({ trait });
        }}
      />
      <FilterSelect<UserType>
        label={word(userTexts.type)}
        value={type as UserType | ''}
        options={schema.values('UserType').map((value) => ({ value, label: word(typeTexts[value]) }))}
        onChange={(type) => {
          onChange({ type });
        }}
      />
      {customRoles !== null && customRoles.length > 0 && (
        <FilterSelect
          label={word(userTexts.customRole)}
          value={customRole}
          options={customRoles}
          onChange={(id) => {
            onChange({ customRole: id });
          }}
        />
      )}
      <GroupPicker
        value={filters.group}
        onChange={(group) => {
          onChange({ group });
        }}
      />
      <ColumnConditions
        value={columns}
        onChange={(columns) => {
          onChange({ columns });
        }}
      />
    </Filters>
  );
}
